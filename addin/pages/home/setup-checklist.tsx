import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled, Circle24Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { SetupStep } from '../../../api/features/me/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { useSession } from '../../session.ts'
import { setupTexts } from '../../texts/setup-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { Bar } from './bar.tsx'
import { SetupActions } from './setup-actions.tsx'
import { useSetupActs } from './use-setup-acts.ts'

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '30rem' },
  steps: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '1.75rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  here: {
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5rem', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  state: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
})

interface SetupChecklistProps {
  title: string
  steps: readonly SetupStep[]
  /** Hides the list, if it isn't essential. */
  onHide?: () => void
}

/** The setup steps: what is done, what comes next (done here if possible), and who can do it. */
export function SetupChecklist({ title, steps, onHide }: SetupChecklistProps) {
  const styles = useStyles()
  const t = useTexts(setupTexts)
  const { me } = useSession()
  const may = ({ who }: SetupStep) => me.roles.includes('admin') || me.roles.includes(who)
  const next = steps.find(({ done }) => !done)
  const acts = useSetupActs(next && may(next) ? next.id : undefined)
  const done = steps.filter((step) => step.done).length
  return (
    <Panel title={title}>
      <div className={styles.progress}>
        <span>{t.progress(done, steps.length)}</span>
        <Bar part={done} of={steps.length} />
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.id} step={step} isNext={step === next} may={may(step)}>
            {step === next && may(step) ? <SetupActions {...acts} /> : null}
          </Step>
        ))}
      </ol>
      {onHide ? (
        <div>
          <Button appearance="subtle" onClick={onHide}>
            {t.hide}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}

interface StepProps {
  step: SetupStep
  isNext: boolean
  may: boolean
  children: ReactNode
}

function Step({ step, isNext, may, children }: StepProps) {
  const styles = useStyles()
  const t = useTexts(setupTexts)
  const { title, text } = t.steps[step.id]
  const Icon = step.done ? CheckmarkCircle24Filled : Circle24Regular
  return (
    <li
      className={mergeClasses(styles.step, isNext && styles.here)}
      {...(isNext && { 'aria-current': 'step' as const })}
    >
      <Icon aria-hidden className={step.done ? styles.done : styles.open} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          {title} <span className={styles.state}>·&nbsp;{step.done ? t.done : isNext ? t.next : t.later}</span>
        </h3>
        {step.done ? null : <p className={styles.text}>{may ? text : t.by[step.who]}</p>}
        {children}
      </div>
    </li>
  )
}
