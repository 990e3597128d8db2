import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { Dismiss20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { gridTexts } from '../../texts/grid-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useMedia } from '../../use-media.ts'
import { useDangerStyles } from '../danger-styles.ts'

const useStyles = makeStyles({
  // It stays at the bottom of the window as long as there is more of the list below.
  place: {
    position: 'sticky',
    bottom: tokens.spacingVerticalM,
    zIndex: 3,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    '@media (max-height: 420px)': { position: 'static' },
  },
  bar: {
    pointerEvents: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  count: { fontWeight: tokens.fontWeightSemibold, paddingInline: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  progress: { width: '10rem' },
})

export interface BulkChoice {
  key: string
  label: string
  icon: ReactElement
  danger?: boolean
  /** In the menu, however much room there is. */
  seldom?: boolean
  onChoose: () => void
}

interface BulkBarProps {
  count: number
  total: number
  choices: readonly BulkChoice[]
  onAll: () => void
  onClear: () => void
  /** While something is being done with many. */
  progress: { done: number; total: number; stop: () => void } | undefined
}

/** What can be done with the rows that are selected; there only while some are. */
export function BulkBar({ count, total, choices, onAll, onClear, progress }: BulkBarProps) {
  const styles = useStyles()
  const t = useTexts(gridTexts)
  const { number } = useFormat()
  const danger = useDangerStyles()
  const narrow = useMedia('(max-width: 700px)')
  if (count === 0) return null
  if (progress)
    return (
      <div className={styles.place}>
        <div className={styles.bar} role="group" aria-label={t.toolbar}>
          <span className={styles.count} role="status">
            {t.progress(number(progress.done), number(progress.total))}
          </span>
          <ProgressBar
            className={styles.progress}
            value={progress.done / progress.total}
            aria-label={t.progress(number(progress.done), number(progress.total))}
          />
          <Button size="small" onClick={progress.stop}>
            {t.stop}
          </Button>
        </div>
      </div>
    )
  const shown = narrow ? [] : choices.filter(({ seldom }) => !seldom)
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="toolbar" aria-label={t.toolbar}>
        <span className={styles.count} role="status">
          {t.selected(number(count))}
        </span>
        {count < total && !narrow ? (
          <Button size="small" appearance="subtle" onClick={onAll}>
            {t.selectAllOf(number(total))}
          </Button>
        ) : null}
        {shown.map(({ key, label, icon, danger: isDanger, onChoose }) => (
          <Button key={key} size="small" icon={icon} {...(isDanger && { className: danger.leads })} onClick={onChoose}>
            {label}
          </Button>
        ))}
        <MoreChoices label={narrow ? t.actions : t.more} choices={choices.filter((one) => !shown.includes(one))} />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t.clear}
          title={t.clear}
          onClick={onClear}
        />
      </div>
    </div>
  )
}

function MoreChoices({ label, choices }: { label: string; choices: readonly BulkChoice[] }) {
  if (choices.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<MoreHorizontal20Regular />}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ key, label: words, icon, onChoose }) => (
            <MenuItem key={key} icon={icon} onClick={onChoose}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
