import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import type { SessionLine } from '../../../../api/features/trainings/sessions/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Page } from '../../../components/page.tsx'
import { go, useRoute } from '../../../route.ts'
import { useSession } from '../../../session.ts'
import { ownTimeZone } from '../../../time-zones.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { calendarTexts } from '../../../texts/training-calendar-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAll } from '../../../use-all.ts'
import { useMedia } from '../../../use-media.ts'
import { wallAt } from '../session-times.ts'
import { Agenda } from './agenda.tsx'
import { daysOfSessions } from './days-of-sessions.ts'
import { MonthGrid } from './month-grid.tsx'
import { addMonths, firstWeekday, isMonth, weeksOf } from './month.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  month: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    flexGrow: 1,
    '::first-letter': { textTransform: 'uppercase' },
  },
})

/**
 * The sessions of all trainings, month by month: a grid if there is room, otherwise a list. The month is in the
 * address.
 */
export function Calendar(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(calendarTexts)
  const common = useTexts(commonTexts)
  const { locale } = useSession()
  const { query } = useRoute()
  const narrow = useMedia('(max-width: 760px)')
  const today = wallAt(new Date(), ownTimeZone()).slice(0, 10)
  const wanted = query.get('month')
  const month = isMonth(wanted) ? wanted : today.slice(0, 7)
  const weeks = weeksOf(month, firstWeekday(locale))
  const from = weeks[0]?.[0] ?? ''
  const to = weeks.at(-1)?.at(-1) ?? ''
  const { items, error, reload } = useAll<SessionLine>(`/api/sessions?limit=200&from=${from}&to=${to}`)
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00Z`),
  )
  const show = (next: string) => go(`/calendar?month=${next}`, { replace: true })
  const days = items && daysOfSessions(items)
  return (
    <Page title={common.calendar}>
      <div className={styles.bar}>
        <Button
          icon={<ChevronLeft20Regular />}
          aria-label={t.previous}
          title={t.previous}
          onClick={() => show(addMonths(month, -1))}
        />
        <Button
          icon={<ChevronRight20Regular />}
          aria-label={t.next}
          title={t.next}
          onClick={() => show(addMonths(month, 1))}
        />
        <Button onClick={() => show(today.slice(0, 7))}>{t.today}</Button>
        <h2 className={styles.month} aria-live="polite">
          {name}
        </h2>
      </div>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!days && !error ? <Loading rows={5} height={88} /> : null}
      {days && narrow ? <Agenda month={month} name={name} days={days} /> : null}
      {days && !narrow ? (
        <MonthGrid
          key={month}
          month={month}
          name={name}
          weeks={weeks}
          days={days}
          today={today}
          onMonth={(step) => show(addMonths(month, step))}
        />
      ) : null}
    </Page>
  )
}
