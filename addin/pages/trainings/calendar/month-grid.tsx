import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useSession } from '../../../session.ts'
import { calendarTexts } from '../../../texts/training-calendar-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { useWall } from '../use-wall.ts'
import type { DayEntry } from './days-of-sessions.ts'
import { DaySessions } from './day-sessions.tsx'
import { EntryLink } from './entry-link.tsx'
import { addDays } from './month.ts'

const SHOWN = 3
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const useStyles = makeStyles({
  grid: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  weekday: {
    padding: tokens.spacingVerticalXS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: {
    height: '6.5rem',
    verticalAlign: 'top',
    padding: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  outside: { backgroundColor: tokens.colorNeutralBackground2 },
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
  number: {
    display: 'inline-block',
    minWidth: '1.5rem',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.5rem',
    color: tokens.colorNeutralForeground2,
  },
  today: {
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  entries: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  more: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    paddingInlineStart: tokens.spacingHorizontalXS,
  },
  // For screen readers, instead of just the number.
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  keys: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

interface MonthGridProps {
  month: string
  /** Its name: "March 2027". */
  name: string
  weeks: readonly string[][]
  days: ReadonlyMap<string, DayEntry[]>
  today: string
  onMonth: (step: 1 | -1) => void
}

/** A month of days. Arrow keys move from day to day; the sessions of the chosen day are below. */
export function MonthGrid({ month, name, weeks, days, today, onMonth }: MonthGridProps) {
  const styles = useStyles()
  const t = useTexts(calendarTexts)
  const { locale } = useSession()
  const all = weeks.flat()
  const [chosen, setChosen] = useState(
    today.startsWith(month) ? today : (all.find((day) => day.startsWith(month) && days.has(day)) ?? `${month}-01`),
  )
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
    moved.current = false
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target as HTMLElement).dataset['day']) return
    const step = STEPS[event.key]
    const edge =
      event.key === 'Home'
        ? all.find((day) => day.startsWith(month))
        : event.key === 'End'
          ? all.findLast((day) => day.startsWith(month))
          : undefined
    const next = step === undefined ? edge : addDays(chosen, step)
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      onMonth(event.key === 'PageUp' ? -1 : 1)
    } else if (next !== undefined && all.includes(next)) {
      event.preventDefault()
      moved.current = true
      setChosen(next)
    }
  }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return (
    <>
      <table ref={grid} className={styles.grid} role="grid" aria-label={t.gridOf(name)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" className={styles.weekday}>
                {weekday.format(new Date(`${day}T00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  entries={days.get(day) ?? []}
                  isChosen={day === chosen}
                  isOutside={!day.startsWith(month)}
                  isToday={day === today}
                  onChoose={() => setChosen(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.keys}>{t.keys}</p>
      <DaySessions day={chosen} entries={days.get(chosen) ?? []} />
    </>
  )
}

interface DayCellProps {
  day: string
  entries: readonly DayEntry[]
  isChosen: boolean
  isOutside: boolean
  isToday: boolean
  onChoose: () => void
}

function DayCell({ day, entries, isChosen, isOutside, isToday, onChoose }: DayCellProps) {
  const styles = useStyles()
  const t = useTexts(calendarTexts)
  const { number } = useFormat()
  const wall = useWall()
  return (
    <td
      data-day={day}
      role="gridcell"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      className={mergeClasses(styles.day, isOutside ? styles.outside : undefined, isChosen ? styles.chosen : undefined)}
      onClick={onChoose}
    >
      <span className={styles.spoken}>{`${wall.day(day)}, ${t.count(entries.length, number(entries.length))}`}</span>
      <span aria-hidden className={mergeClasses(styles.number, isToday ? styles.today : undefined)}>
        {Number(day.slice(8))}
      </span>
      <div className={styles.entries}>
        {entries.slice(0, SHOWN).map((entry) => (
          <EntryLink key={`${entry.session.id} ${entry.date.id}`} entry={entry} />
        ))}
        {entries.length > SHOWN ? <span className={styles.more}>{t.more(number(entries.length - SHOWN))}</span> : null}
      </div>
    </td>
  )
}
