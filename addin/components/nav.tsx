import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { Link } from './link.tsx'

const NARROW = '@media (max-width: 760px)'

const useStyles = makeStyles({
  nav: { width: '13rem', flexShrink: 0, [NARROW]: { width: '100%' } },
  toggle: {
    display: 'none',
    font: 'inherit',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    minHeight: '2.75rem',
    [NARROW]: { display: 'block' },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  folded: { [NARROW]: { display: 'none' } },
  group: {
    marginTop: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  item: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
  },
})

export interface NavEntry {
  path: string
  label: string
  /** A heading the entry stands under. */
  group?: string
}

/** The way through the tab: a list at the side, a button that unfolds it on a narrow screen. */
export function Nav({ entries, path }: { entries: readonly NavEntry[]; path: string }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const [open, setOpen] = useState(false)
  const here = (entry: NavEntry) =>
    entry.path === '/' ? path === '/' : path === entry.path || path.startsWith(`${entry.path}/`)
  return (
    <nav className={styles.nav} aria-label={t.menu}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.menu}
      </button>
      <ul className={mergeClasses(styles.list, open ? undefined : styles.folded)} onClick={() => setOpen(false)}>
        {entries.map((entry, index) => (
          <li key={entry.path}>
            {entry.group && entry.group !== entries[index - 1]?.group ? (
              <div className={styles.group}>{entry.group}</div>
            ) : null}
            <Link
              to={entry.path}
              className={mergeClasses(styles.item, here(entry) ? styles.here : undefined)}
              current={here(entry)}
            >
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
