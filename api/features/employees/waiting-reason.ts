import { ERRORS } from '../../lib/error-catalogue.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { ConsentPolicy } from '../../store/photo-consent.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import type { RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import type { PhotoStatus } from './pictures/contract.ts'

/** The state of photo synchronisation, the same for everyone. */
export interface PhotoFacts {
  settings: Pick<PersonnelAdministrationSettings, 'photoSynchronizationAccountId' | 'unmatchedAfterDays'> &
    ConsentPolicy
  /** The service tasks that synchronise photos. */
  tasks: readonly Pick<ServiceTaskRecord, 'enabled'>[]
  /** The newest photo run that wasn't a dry run. */
  lastRun: Pick<RunRecord, 'id' | 'status' | 'startedAt' | 'error'> | undefined
}

/** Why no run has looked at this employee yet: missing setup first, then the result of the last run. */
export function waitingReason(
  employee: Pick<EmployeeRecord, 'displayName'>,
  { settings, tasks, lastRun }: PhotoFacts,
): PhotoStatus {
  if (settings.photoSynchronizationAccountId === undefined) {
    return {
      outcome: 'notSetUp',
      sentence: 'No remote account is selected for Microsoft photo synchronization, so no pictures are fetched.',
      reason: { code: 'noAccount', facts: {} },
      code: 'photo_account_not_set',
      remedy: ERRORS.photo_account_not_set.remedy,
    }
  }
  if (tasks.length === 0) {
    return {
      outcome: 'notSetUp',
      sentence: 'There is no service task for photo synchronisation yet, so no pictures are fetched.',
      reason: { code: 'noTask', facts: {} },
      remedy: 'Create a service task of the type PhotoSynchronization.',
    }
  }
  return {
    outcome: 'waiting',
    ...lastWord(
      employee.displayName,
      tasks.some((task) => task.enabled),
      lastRun,
    ),
  }
}

function lastWord(name: string, isEnabled: boolean, run: PhotoFacts['lastRun']): Omit<PhotoStatus, 'outcome'> {
  if (run?.status === 'running')
    return {
      sentence: `A synchronisation is running and hasn’t reached ${name} yet.`,
      reason: { code: 'running', facts: { name } },
      runId: run.id,
    }
  if (run?.status === 'failed' && run.error) {
    const { code, message, remedy } = run.error
    const reason = { code: 'lastFailed', facts: { name, message } } as const
    return {
      sentence: `The last synchronisation failed before it reached ${name}: ${message}`,
      reason,
      code,
      remedy,
      since: run.startedAt,
      runId: run.id,
    }
  }
  if (run?.status === 'held') {
    return {
      sentence: 'The last synchronisation was held back because it would change unusually many pictures.',
      reason: { code: 'held', facts: {} },
      remedy: 'Ask an admin to open the run, then confirm or reject it.',
      runId: run.id,
    }
  }
  if (!isEnabled) {
    return {
      sentence: `No run has looked for ${name} yet, and the service task is switched off.`,
      reason: { code: 'switchedOff', facts: { name } },
      remedy: 'Switch the service task on, or start a run yourself.',
    }
  }
  if (!run)
    return {
      sentence: 'The service task for photo synchronisation has not run yet.',
      reason: { code: 'neverRun', facts: {} },
    }
  return {
    sentence: `No run has looked for ${name} yet; the next one will.`,
    reason: { code: 'nextRun', facts: { name } },
  }
}
