import { useEffect } from 'react'
import { Page } from '../../components/page.tsx'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AskAdmin } from './ask-admin.tsx'
import { EmployeesHint } from './employees-hint.tsx'
import { SetupChecklist } from './setup-checklist.tsx'
import { StateOfThings } from './state-of-things.tsx'
import { TrainerState } from './trainer-state.tsx'
import { TrainingsPanel } from './trainings-panel.tsx'

/** Where one begins: the set-up for those whose turn it is, and how things are once it is done. */
export function Home(_props: { id: string }) {
  const { home } = useTexts(commonTexts)
  const { me, refresh } = useSession()
  // What was true at the sign-in may have been set up, or have run, since.
  useEffect(refresh, [refresh])
  const isAdmin = me.roles.includes('admin')
  return (
    <Page title={home}>
      {me.setup.complete ? isAdmin ? <StateOfThings /> : <TrainerState /> : null}
      {!me.setup.complete && !isAdmin ? <AskAdmin /> : null}
      {me.setup.complete ? null : <SetupChecklist steps={me.setup.steps} />}
      {!me.setup.complete && isAdmin ? <EmployeesHint /> : null}
      {me.setup.complete && !isAdmin ? null : <TrainingsPanel />}
    </Page>
  )
}
