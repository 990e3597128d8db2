import { sessionInvitations } from '../../api/features/invitations/session-invitations.ts'
import { photoSynchronization } from '../../api/features/photo-sync/photo-synchronization.ts'
import type { TaskRunner } from '../../api/features/service-tasks/task-runner.ts'

/** All kinds of service task. */
export const RUNNERS: readonly TaskRunner[] = [photoSynchronization, sessionInvitations]
