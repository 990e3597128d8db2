import type { DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import type { Answer, Caller } from './caller.ts'

/**
 * Sets up what an admin would before the first run: a remote account, everyone as employee, the photo setting, a
 * service task.
 */
export async function prepare(admin: Caller, tenant: DemoTenant): Promise<{ accountId: string; taskId: string }> {
  const accountId = idOf(await admin.post('/api/remote-accounts', accountOf(tenant)))
  expectOk(await admin.post('/api/employees/import', tenant.people.filter(isStaff).map(toLine)))
  expectOk(
    await admin.put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: accountId,
      matchBy: 'mail',
    }),
  )
  const task = {
    type: 'PhotoSynchronization',
    name: 'Photos every night',
    schedule: '0 2 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  return { accountId, taskId: idOf(await admin.post('/api/service-tasks', task)) }
}

/** A draft of a remote account for the demo tenant. */
export function accountOf({ ids }: DemoTenant) {
  return {
    type: 'MicrosoftGraphSecret',
    name: 'Demo company',
    cloud: 'global',
    tenantId: ids.tenantId,
    clientId: ids.graphAppClientId,
    clientSecret: ids.graphAppSecret,
    mailbox: ids.mailbox,
  }
}

type Person = DemoTenant['people'][number]

/** Guests are in the tenant, but not employees. */
const isStaff = (person: Person) => person.userType !== 'Guest'

function toLine(person: Person, place: number) {
  return {
    employeeNumber: person.employeeId ?? `P${String(place)}`,
    displayName: person.displayName,
    email: person.mail ?? person.userPrincipalName,
    ...(person.department && { department: person.department }),
  }
}

function expectOk(answer: Answer): Answer {
  if (answer.status >= 300)
    throw new Error(`The preparation failed: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

const idOf = (answer: Answer) => (expectOk(answer).body as { id: string }).id
