import { readConfig } from '../../api/config/config.ts'
import { createContext } from '../../api/context.ts'
import { askInBatches } from '../../api/features/photo-sync/ask-in-batches.ts'
import { firstQuestion, type MatchedPerson } from '../../api/features/photo-sync/photo-inquiry.ts'
import { readDirectory } from '../../api/features/photo-sync/read-directory.ts'
import { openAccount } from '../../api/graph/open-account.ts'
import { createLog } from '../../api/lib/log.ts'
import type { DirectoryUser } from '../../api/store/employee-records.ts'
import { readPersonnelSettings } from '../../api/store/settings.ts'
import { answerParent } from './child.ts'
import { surveyOf, type Survey } from './picture-survey.ts'

/** Only how Rollcall asks, without what it does with the answers, to compare with candidates that do no more. */
const { config, secrets } = readConfig(process.env, 'production')
const ctx = await createContext(config, secrets, { log: createLog({ level: 'error' }) })

export const answers = answerParent({ ask })

export type AskingAnswers = typeof answers

async function ask(): Promise<Survey> {
  const settings = await readPersonnelSettings(ctx.store)
  const account = await ctx.store.remoteAccounts.get(settings.photoSynchronizationAccountId ?? '')
  if (!account) throw new Error('The installation has no account for photos.')
  const { signal } = new AbortController()
  const survey = surveyOf()
  const session = await openAccount(ctx, account.id)
  const users = await readDirectory(ctx, session, { account, matchBy: settings.matchBy, signal, forget: true })
  survey.listed(users.length)
  await askInBatches(questions(users, settings.photoSize), {
    session,
    signal,
    breakOff: signal,
    weighRefusals: () => Promise.resolve(),
    size: settings.photoSize,
    onVerdict: async (_inquiry, verdict) => {
      survey.found(verdict.kind === 'picture' ? verdict.bytes : null)
    },
  })
  return survey.done()
}

function* questions(users: readonly DirectoryUser[], size: number) {
  for (const user of users) yield firstQuestion(strangerFor(user), size)
}

/** An employee without a ledger. */
function strangerFor(user: DirectoryUser): MatchedPerson {
  const { id, userPrincipalName: email = '' } = user
  return { user, employee: { id, etag: '', employeeNumber: id, displayName: id, email, createdAt: '', updatedAt: '' } }
}
