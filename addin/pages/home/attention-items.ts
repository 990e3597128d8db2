import type { Coverage, UnsurePeople } from '../../../api/features/employees/contract.ts'
import type { Me } from '../../../api/features/me/contract.ts'
import type { UnknownPerson } from '../../../api/features/my/contract.ts'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import type { Told } from '../../texts/error-remedies.ts'
import type { attentionTexts } from '../../texts/home-attention-texts.ts'
import type { useTexts } from '../../texts/table.ts'

type Texts = ReturnType<typeof useTexts<(typeof attentionTexts)['en']>>

/** Something that needs attention: what it is, what to do, and a link to it. */
export interface AttentionItem {
  key: string
  kind: 'error' | 'warning'
  title: string
  text?: string
  /** What the API says of it. */
  told?: Told
  remedy?: string
  /** The code of the error; with it, the remedy is shown in the person's language. */
  code?: string
  to: string
  action: string
}

export interface AttentionSources {
  warnings: Me['warnings']
  accounts: readonly RemoteAccountView[]
  tasks: readonly ServiceTaskView[]
  held: readonly RunView[]
  coverage: Coverage
  unknown: readonly UnknownPerson[]
  /** How many people are unclear in Entra ID, by kind. */
  unsure: UnsurePeople['counts']
}

/** Everything that needs attention, most urgent first. */
export function attentionItems(sources: AttentionSources, t: Texts): AttentionItem[] {
  const items = [
    ...heldRuns(sources, t),
    ...illAccounts(sources, t),
    ...secrets(sources, t),
    ...failedRuns(sources, t),
    ...people(sources, t),
    ...unknownPeople(sources.unknown, t),
  ]
  return [...items.filter(({ kind }) => kind === 'error'), ...items.filter(({ kind }) => kind === 'warning')]
}

const nameOf = (id: string, named: readonly { id: string; name: string }[]) =>
  named.find((one) => one.id === id)?.name ?? id

function heldRuns({ held, tasks }: AttentionSources, t: Texts): AttentionItem[] {
  return held.map(({ id, taskId, held: { updated = 0, removed = 0, of = 0 } = {} }) => ({
    key: `held ${id}`,
    kind: 'error',
    title: t.held(nameOf(taskId, tasks)),
    text: t.heldText(updated, removed, of),
    to: `/runs/${id}`,
    action: t.toRun,
  }))
}

function illAccounts({ accounts, warnings }: AttentionSources, t: Texts): AttentionItem[] {
  // An expired secret or certificate is already listed among the secrets.
  const told = (account: RemoteAccountView) =>
    (account.attention?.code === 'client_secret_expired' || account.attention?.code === 'certificate_expired') &&
    warnings.some(({ remoteAccountId }) => remoteAccountId === account.id)
  return accounts.flatMap((account) =>
    account.attention && !told(account)
      ? [
          {
            key: `account ${account.id}`,
            kind: 'error' as const,
            title: t.accountIll(account.name),
            told: account.attention,
            code: account.attention.code,
            remedy: account.attention.remedy,
            to: `/remote-accounts/${account.id}`,
            action: t.toAccount,
          },
        ]
      : [],
  )
}

function secrets({ warnings, accounts }: AttentionSources, t: Texts): AttentionItem[] {
  return warnings.map(({ code, remoteAccountId, level, daysLeft, remedy }) => ({
    key: `secret ${remoteAccountId}`,
    kind: level === 'expired' || level === 'last' ? 'error' : 'warning',
    title: endingTitle(
      code.startsWith('certificate'),
      level === 'expired',
      nameOf(remoteAccountId, accounts),
      daysLeft,
      t,
    ),
    code,
    remedy,
    to: `/remote-accounts/${remoteAccountId}`,
    action: t.toAccount,
  }))
}

function endingTitle(certificate: boolean, over: boolean, name: string, days: number, t: Texts): string {
  if (certificate) return over ? t.certificateOver(name) : t.certificateSoon(name, days)
  return over ? t.secretOver(name) : t.secretSoon(name, days)
}

function failedRuns({ tasks }: AttentionSources, t: Texts): AttentionItem[] {
  return tasks.flatMap(({ name, lastRun }) =>
    lastRun?.status === 'failed'
      ? [
          {
            key: `failed ${lastRun.id}`,
            kind: 'error' as const,
            title: t.runFailed(name),
            ...(lastRun.error && {
              told: lastRun.error,
              code: lastRun.error.code,
              remedy: lastRun.error.remedy,
            }),
            to: `/runs/${lastRun.id}`,
            action: t.toRun,
          },
        ]
      : [],
  )
}

function people({ coverage: { byOutcome }, unsure }: AttentionSources, t: Texts): AttentionItem[] {
  const items: AttentionItem[] = []
  const { failed = 0 } = byOutcome
  if (failed > 0)
    items.push({
      key: 'failed people',
      kind: 'warning',
      title: t.failedPeople(failed),
      remedy: t.failedRemedy,
      to: '/employees?outcome=failed',
      action: t.toPeople,
    })
  const { severalUsers = 0, severalEmployees = 0, linkedElsewhere = 0, noUser = 0, userDeleted = 0 } = unsure
  const cases = [
    ['severalUsers', severalUsers, t.severalUsers, t.severalUsersRemedy],
    ['severalEmployees', severalEmployees, t.severalEmployees, t.severalEmployeesRemedy],
    ['linkedElsewhere', linkedElsewhere, t.linkedElsewhere, t.linkedElsewhereRemedy],
    ['noUser', noUser, t.noUser, t.noUserRemedy],
    ['userDeleted', userDeleted + (unsure.linkedUserGone ?? 0), t.userGone, t.userGoneRemedy],
  ] as const
  for (const [why, count, title, remedy] of cases)
    if (count > 0)
      items.push({
        key: why,
        kind: 'warning',
        title: title(count),
        remedy,
        to: `/employees/who?why=${why}`,
        action: t.toWho,
      })
  return items
}

const MOST_NAMED = 5

/** People who looked for their own page and have none: only HR can fix that. */
function unknownPeople(unknown: readonly UnknownPerson[], t: Texts): AttentionItem[] {
  return (['ambiguous', 'notFound'] as const).flatMap((match) => {
    const people = unknown.filter((one) => one.match === match)
    const [first] = people
    if (!first) return []
    const named = people.slice(0, MOST_NAMED).map(({ name, userName }) => `${name} (${userName})`)
    return {
      key: `signed in ${match}`,
      kind: 'warning' as const,
      title: t.signedIn[match](people.length),
      text: [...named, ...(people.length > MOST_NAMED ? ['…'] : [])].join(', '),
      remedy: t.signedIn[`${match}Remedy`],
      to: match === 'ambiguous' ? `/employees?search=${encodeURIComponent(first.userName)}` : '/employees',
      action: t.toPeople,
    }
  })
}
