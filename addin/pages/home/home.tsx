import { useEffect } from 'react'
import { Page } from '../../components/page.tsx'
import { useKeptChoice } from '../../kept-choice.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { setupTexts } from '../../texts/setup-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AskAdmin } from './ask-admin.tsx'
import { SetupChecklist } from './setup-checklist.tsx'
import { StateOfThings } from './state-of-things.tsx'
import { TrainerState } from './trainer-state.tsx'
import { TrainingsPanel } from './trainings-panel.tsx'

/** The start page: the setup while it needs this person, and the current state once it is done. */
export function Home(_props: { id: string }) {
  const { home } = useTexts(commonTexts)
  const t = useTexts(setupTexts)
  const { me, refresh } = useSession()
  const [isHidden, setHidden] = useKeptChoice('home.invitations.hidden')
  // What was true at sign-in may have been set up, or have run, since.
  useEffect(refresh, [refresh])
  const isAdmin = me.roles.includes('admin')
  const { complete, steps, invitations } = me.setup
  const goesOn = complete && !isHidden && invitations.some(({ done }) => !done)
  return (
    <Page title={home}>
      {!complete && !isAdmin ? <AskAdmin /> : null}
      {complete ? null : <SetupChecklist title={t.title} steps={steps} />}
      {isAdmin ? <StateOfThings settingUp={!complete} /> : complete ? <TrainerState /> : null}
      {goesOn ? <SetupChecklist title={t.invitationsTitle} steps={invitations} onHide={() => setHidden(true)} /> : null}
      {complete && !isAdmin ? null : <TrainingsPanel />}
    </Page>
  )
}
