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
import { commonTexts } from '../../texts/common-texts.ts'
import { gridTexts } from '../../texts/grid-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useMedia } from '../../use-media.ts'
import { useDangerStyles } from '../danger-styles.ts'

const useStyles = makeStyles({
  // Stays at the bottom of the window while there is more of the list below.
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
  /** Always in the menu, however much room there is. */
  seldom?: boolean
  onChoose?: () => void
  /** One of these is chosen instead. */
  of?: readonly { key: string; label: string; onChoose: () => void }[]
}

interface BulkBarProps {
  count: number
  total: number
  choices: readonly BulkChoice[]
  onAll: () => void
  onClear: () => void
  /** While an action on many people is running. */
  progress: { done: number; total: number; stop: () => void } | undefined
}

/** The actions for the selected rows; only shown while some are selected. */
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
        {shown.map((choice) =>
          choice.of ? (
            <MenuOf key={choice.key} label={choice.label} icon={choice.icon} choices={[choice]} />
          ) : (
            <Button
              key={choice.key}
              size="small"
              icon={choice.icon}
              {...(choice.danger && { className: danger.leads })}
              onClick={() => choice.onChoose?.()}
            >
              {choice.label}
            </Button>
          ),
        )}
        <MenuOf
          label={narrow ? t.actions : t.more}
          icon={<MoreHorizontal20Regular />}
          choices={choices.filter((one) => !shown.includes(one))}
        />
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

interface Item {
  key: string
  label: string
  icon?: ReactElement
  onChoose: (() => void) | undefined
}

/** Choices as lines of a menu. A choice of several is named with each of them, unless it is alone. */
const itemsOf = (choices: readonly BulkChoice[], pair: (label: string, value: string) => string): Item[] =>
  choices.flatMap(({ key, label, icon, of, onChoose }): Item[] =>
    of
      ? of.map((one) => ({ ...one, label: choices.length > 1 ? pair(label, one.label) : one.label }))
      : [{ key, label, icon, onChoose }],
  )

interface MenuOfProps {
  label: string
  icon: ReactElement
  choices: readonly BulkChoice[]
}

function MenuOf({ label, icon, choices }: MenuOfProps) {
  const { pair } = useTexts(commonTexts)
  const items = itemsOf(choices, pair)
  if (items.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={icon}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map((item) => (
            <MenuItem key={item.key} icon={item.icon ?? null} onClick={() => item.onChoose?.()}>
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
