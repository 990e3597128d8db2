import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled, Circle24Regular } from '@fluentui/react-icons'
import type { SetupStep } from '../../../api/features/me/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { Bar } from './bar.tsx'

const PATHS: Record<SetupStep['id'], string> = {
  remoteAccount: '/remote-accounts/new',
  photoSetting: '/settings',
  serviceTask: '/service-tasks/new',
  firstRun: '/service-tasks',
}

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '30rem' },
  steps: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
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
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5rem', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  state: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  button: { marginTop: tokens.spacingVerticalS },
})

/** What has to be in place before pictures arrive: what is done, what comes next and where, and who can do it. */
export function SetupChecklist({ steps }: { steps: readonly SetupStep[] }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { me } = useSession()
  const isAdmin = me.roles.includes('admin')
  const next = steps.find(({ done }) => !done)
  const done = steps.filter((step) => step.done).length
  return (
    <Panel title={t.setupTitle}>
      <div className={styles.progress}>
        <span>{t.progress(done, steps.length)}</span>
        <Bar part={done} of={steps.length} />
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const texts = t.steps[step.id]
          const isNext = step.id === next?.id
          return (
            <li
              key={step.id}
              className={mergeClasses(styles.step, isNext && styles.here)}
              {...(isNext && { 'aria-current': 'step' as const })}
            >
              {step.done ? (
                <CheckmarkCircle24Filled aria-hidden className={styles.done} />
              ) : (
                <Circle24Regular aria-hidden className={styles.open} />
              )}
              <div className={styles.words}>
                <h3 className={styles.title}>
                  {texts.title}{' '}
                  <span className={styles.state}>·&nbsp;{step.done ? t.done : isNext ? t.next : t.later}</span>
                </h3>
                {step.done ? null : <p className={styles.text}>{isAdmin ? texts.text : t.byAdmin}</p>}
                {isNext && isAdmin ? (
                  <Button appearance="primary" className={styles.button} onClick={() => go(PATHS[step.id])}>
                    {texts.action}
                  </Button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
