import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRight20Regular, CheckmarkCircle20Filled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { go, useRoute } from '../../route.ts'
import { useSession } from '../../session.ts'
import { setupTexts } from '../../texts/setup-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { SetupActions } from './setup-actions.tsx'
import { useSetupActs } from './use-setup-acts.ts'

/** How soon a step done on the page below shows here. */
const LOOK_MS = 2_500

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    maxWidth: '72rem',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: '1 1 14rem' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold, display: 'flex', gap: tokens.spacingHorizontalS },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  acts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** During setup: the next step, above every page but Home, so that no one has to go back there. */
export function NextStep() {
  const { me, refresh } = useSession()
  const { path } = useRoute()
  const { complete } = me.setup
  const wasIncomplete = useRef(!complete)
  useEffect(() => {
    if (complete) return
    const timer = setInterval(refresh, LOOK_MS)
    return () => clearInterval(timer)
  }, [complete, refresh])
  if (path === '/' || !me.roles.includes('admin')) return null
  if (complete) return wasIncomplete.current ? <Ready /> : null
  return <Step />
}

function Step() {
  const styles = useStyles()
  const t = useTexts(setupTexts)
  const { steps } = useSession().me.setup
  const { path } = useRoute()
  const next = steps.find(({ done }) => !done)
  const acts = useSetupActs(next?.id)
  if (!next) return null
  // The page below is the one for this step.
  const isHere = HERE[next.id]?.test(path) === true
  return (
    <aside className={styles.strip} aria-label={t.setUp}>
      <div className={styles.words}>
        <span className={styles.small}>
          {t.setUp} · {t.progress(steps.filter(({ done }) => done).length, steps.length)}
        </span>
        <span className={styles.title}>
          <ArrowRight20Regular aria-hidden />
          {t.steps[next.id].title}
        </span>
      </div>
      {isHere ? null : (
        <div className={styles.acts}>
          <SetupActions {...acts} />
        </div>
      )}
    </aside>
  )
}

const HERE: Partial<Record<string, RegExp>> = {
  remoteAccount: /^\/remote-accounts\/./,
  photoSetting: /^\/settings$/,
  employees: /^\/employees\/(import|from-entra)$/,
  serviceTask: /^\/service-tasks\/new$/,
}

/** The pictures are there: links to them, and on to invitations. */
function Ready() {
  const styles = useStyles()
  const t = useTexts(setupTexts)
  const { number } = useFormat()
  const coverage = useLoad<Coverage>('/api/employees/coverage')
  if (!coverage.data) return null
  return (
    <aside className={styles.strip} aria-label={t.setUp}>
      <div className={styles.words} role="status">
        <span className={styles.title}>
          <CheckmarkCircle20Filled aria-hidden className={styles.done} />
          {t.ready(number(coverage.data.withPhoto))}
        </span>
        <span className={styles.small}>{t.readyText}</span>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => go('/employees?photo=with')}>
          {t.seePeople}
        </Button>
        <Button appearance="subtle" onClick={() => go('/training-settings')}>
          {t.toInvitations}
        </Button>
      </div>
    </aside>
  )
}
