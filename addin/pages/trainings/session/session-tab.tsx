import { lazy, Suspense } from 'react'
import { Loading } from '../../../components/loading.tsx'
import { AttendanceTab } from './attendance-tab.tsx'
import { DatesTab } from './dates-tab.tsx'
import { ParticipantsTab } from './participants-tab.tsx'
import type { SessionTabProps } from './use-session-data.ts'

/** The text editor is as large as the rest of the page, so it is loaded with its tab. */
const InvitationTab = lazy(async () => ({ default: (await import('../invitation/invitation-tab.tsx')).InvitationTab }))
const SendTab = lazy(async () => ({ default: (await import('../invitation/send-tab.tsx')).SendTab }))

/** The content below the tabs. */
export function SessionTab({ tab, ...props }: SessionTabProps & { tab: string }) {
  if (tab === 'participants') return <ParticipantsTab {...props} />
  if (tab === 'attendance') return <AttendanceTab {...props} />
  if (tab === 'invitation' || tab === 'send')
    return (
      <Suspense fallback={<Loading rows={3} height={120} />}>
        {tab === 'send' ? <SendTab {...props} /> : <InvitationTab {...props} />}
      </Suspense>
    )
  return <DatesTab {...props} />
}
