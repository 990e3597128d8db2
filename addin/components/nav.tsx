import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Navigation20Regular, PanelLeftContract20Regular, PanelLeftExpand20Regular } from '@fluentui/react-icons'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useKeptChoice } from '../kept-choice.ts'
import { sessionsPlace } from '../sessions-place.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { Link } from './link.tsx'
import { NavIcon } from './nav-icon.tsx'
import { useOutside } from './use-outside.ts'

const NARROW = '@media (max-width: 760px)'

const button = {
  font: 'inherit',
  display: 'inline-flex',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
  cursor: 'pointer',
  color: tokens.colorNeutralForeground2,
  backgroundColor: tokens.colorTransparentBackground,
  border: `1px solid ${tokens.colorTransparentStroke}`,
  borderRadius: tokens.borderRadiusMedium,
  ':hover': { color: tokens.colorNeutralForeground2Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const

const useStyles = makeStyles({
  nav: { width: '13.5rem', flexShrink: 0, position: 'relative', [NARROW]: { width: '100%' } },
  rail: { width: '2.75rem', [NARROW]: { width: '100%' } },
  toggle: {
    ...button,
    display: 'none',
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: '2.75rem',
    [NARROW]: { display: 'inline-flex' },
  },
  fold: {
    ...button,
    justifyContent: 'center',
    marginTop: tokens.spacingVerticalL,
    width: '2.75rem',
    minHeight: '2.25rem',
    padding: 0,
    [NARROW]: { display: 'none' },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    // Over the page, which doesn't move.
    [NARROW]: {
      position: 'absolute',
      top: 'calc(100% + 4px)',
      insetInlineStart: 0,
      zIndex: 20,
      width: 'min(18rem, calc(100vw - 2rem))',
      maxHeight: 'calc(100vh - 6rem)',
      overflowY: 'auto',
      boxSizing: 'border-box',
      padding: tokens.spacingHorizontalS,
      borderRadius: tokens.borderRadiusXLarge,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow28,
    },
  },
  folded: { [NARROW]: { display: 'none' } },
  group: {
    marginTop: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  line: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '2.25rem',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0 },
  },
  bare: { justifyContent: 'center', padding: 0 },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    '& svg': { color: tokens.colorBrandForeground1 },
  },
})

export interface NavEntry {
  path: string
  label: string
  /** The heading of its group. */
  group?: string
}

/** Pages without an entry of their own belong to another's: a session to the page it was opened from. */
function homeOf(path: string): string {
  if (path.startsWith('/runs/')) return '/service-tasks'
  if (path.startsWith('/sessions/')) return sessionsPlace.isCalendar() ? '/calendar' : '/trainings'
  return path
}

const isHere = (entry: NavEntry, path: string) => {
  if (entry.path === '/') return path === '/'
  const home = homeOf(path)
  return home === entry.path || home.startsWith(`${entry.path}/`)
}

/** The navigation: a rail at the side, wide or icons only; on a narrow screen, over the page. */
export function Nav({ entries, path }: { entries: readonly NavEntry[]; path: string }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const [open, setOpen] = useState(false)
  const [isRail, setRail] = useKeptChoice('nav.rail')
  const nav = useRef<HTMLElement>(null)
  useOutside(nav, open, () => setOpen(false))
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    nav.current?.querySelector('button')?.focus()
  }
  // Over the page there is room for text.
  const bare = isRail && !open
  const Fold = isRail ? PanelLeftExpand20Regular : PanelLeftContract20Regular
  return (
    <nav
      ref={nav}
      className={mergeClasses(styles.nav, isRail ? styles.rail : undefined)}
      aria-label={t.menu}
      onKeyDown={escape}
    >
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Navigation20Regular aria-hidden />
        {t.menu}
      </button>
      <ul className={mergeClasses(styles.list, open ? undefined : styles.folded)} onClick={() => setOpen(false)}>
        {entries.map((entry, index) => (
          <li key={entry.path}>
            {entry.group && entry.group !== entries[index - 1]?.group ? (
              bare ? (
                <div className={styles.line} />
              ) : (
                <div className={styles.group}>{entry.group}</div>
              )
            ) : null}
            <Link
              to={entry.path}
              className={mergeClasses(
                styles.item,
                bare ? styles.bare : undefined,
                isHere(entry, path) ? styles.here : undefined,
              )}
              current={isHere(entry, path)}
              {...(bare ? { label: entry.label } : {})}
            >
              <NavIcon path={entry.path} />
              {bare ? null : entry.label}
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!isRail}
        aria-label={isRail ? t.wideMenu : t.narrowMenu}
        title={isRail ? t.wideMenu : t.narrowMenu}
        onClick={() => setRail(!isRail)}
      >
        <Fold aria-hidden />
      </button>
    </nav>
  )
}
