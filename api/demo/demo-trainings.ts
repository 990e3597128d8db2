import { TRAININGS, type PlannedSession } from './demo-training-plan.ts'

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>

/** What the trainings need of the demo company. */
export interface TrainingCompany {
  /** Addresses of people who can be invited, lower case; the first ones are on most lists. */
  addresses: readonly string[]
  today: Date
  /** Lets people reply to their invitations. */
  answer(): void
}

const HEAD_OFFICE = 'Europe/Brussels'

/** Adds the company's trainings as a trainer would, sends some invitations, and lets a few people reply. */
export async function setUpTrainings(call: Call, accountId: string, company: TrainingCompany): Promise<void> {
  await call('PUT', '/api/settings/training', {
    invitationType: 'MicrosoftGraph',
    invitationSynchronizationAccountId: accountId,
    mailAccountId: accountId,
    defaultTimeZone: HEAD_OFFICE,
  })
  const task = {
    type: 'SessionInvitations',
    name: 'Training invitations',
    schedule: '*/15 * * * *',
    timeZone: HEAD_OFFICE,
    enabled: true,
  }
  await call('POST', '/api/service-tasks', task)
  const employees = await invitable(call, company.addresses)
  const invited: string[] = []
  for (const { title, description, sessions } of TRAININGS) {
    const training = await call<{ id: string }>('POST', '/api/trainings', { title, description })
    for (const session of sessions) {
      const made = await call<{ id: string }>(
        'POST',
        `/api/trainings/${training.id}/sessions`,
        sessionOf(session, employees, company.today),
      )
      if (!session.isInvited) continue
      await invite(call, made.id)
      invited.push(made.id)
    }
  }
  company.answer()
  for (const id of invited) await call('POST', `/api/sessions/${id}/invitation/replies`)
}

interface EmployeePage {
  items: { id: string; email: string }[]
  nextCursor?: string
}

/** The ids of employees, in the order of the addresses. A person who was entered twice is invited once. */
async function invitable(call: Call, addresses: readonly string[]): Promise<string[]> {
  const byAddress = new Map<string, string>()
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page: EmployeePage = await call<EmployeePage>(
      'GET',
      `/api/employees?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    for (const { id, email } of page.items) byAddress.set(email.toLowerCase(), id)
    cursor = page.nextCursor
  }
  return addresses.flatMap((address) => byAddress.get(address) ?? [])
}

function sessionOf(session: PlannedSession, employees: readonly string[], today: Date) {
  const { title, capacity, trainer, invitation, location, timeZone = HEAD_OFFICE, people, after, absent } = session
  const chosen = Array.from(
    { length: Math.min(people, employees.length) },
    (_, number) => employees[(after + number) % employees.length] ?? '',
  )
  const statusOf = (number: number) => (absent === undefined ? 'Subscribed' : number < absent ? 'Absent' : 'Attended')
  return {
    title,
    ...(capacity !== undefined && { capacity }),
    trainers: [{ ...trainer, invited: false }],
    dates: datesOf(session, today).map(({ day, from, to }) => ({
      start: `${day}T${from}`,
      end: `${day}T${to}`,
      timeZone,
      ...(location !== undefined && { location }),
    })),
    participants: chosen.map((employee, number) => ({ employee, status: statusOf(number), attendance: 'required' })),
    ...(invitation && { invitation }),
  }
}

/** No dates at weekends, and no two on one day. */
function datesOf({ dates }: PlannedSession, today: Date) {
  let earliest = ''
  return dates.map(({ day, from, to }) => {
    let days = day
    while (isWeekend(today, days) || dayFrom(today, days) <= earliest) days += 1
    earliest = dayFrom(today, days)
    return { day: earliest, from, to }
  })
}

const after = (today: Date, days: number) => new Date(today.getTime() + days * 86_400_000)
const isWeekend = (today: Date, days: number) => after(today, days).getUTCDay() % 6 === 0
const dayFrom = (today: Date, days: number) => after(today, days).toISOString().slice(0, 10)

async function invite(call: Call, sessionId: string): Promise<void> {
  const { revision } = await call<{ revision: string }>('POST', `/api/sessions/${sessionId}/invitation/preview`)
  await call('POST', `/api/sessions/${sessionId}/invitation/send`, { revision })
}
