import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { foldText, searchTest, searchText } from '../../lib/search/contract.ts'
import { areOver } from '../../lib/wall-time.ts'
import { enrolmentIsOpen, isOfferedTo, waitingPlace } from '../../meetings/enrolment.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { Catalogue, CatalogueEntry, CatalogueQuery } from './contract.ts'
import { offeredView, sessionView, statusOf, trainerNames, trainingsOf } from './my-sessions.ts'
import { employeeWhoAsks, whoAmI } from './who-am-i.ts'

/**
 * The sessions open to the caller, next first. Each search word must occur in the titles, the description, a category,
 * a place or a trainer's name. Callers without an employee record see none.
 */
export async function readCatalogue(ctx: Context, by: By, query: CatalogueQuery): Promise<Catalogue> {
  const { employee } = await whoAmI(ctx, by.actor)
  if (!employee) return { items: [], categories: [] }
  const now = ctx.clock.now()
  const open: SessionRecord[] = []
  for await (const session of ctx.store.sessions.find({ enrolment: 'open' }))
    if (isOfferedTo(session, employee.department) && enrolmentIsOpen(session, now)) open.push(session)
  const all = await entriesOf(ctx, open, employee)
  const isLike = searchTest(query.search)
  const category = query.category === undefined ? undefined : foldText(query.category)
  const fits = (entry: CatalogueEntry) =>
    isLike(textOf(entry)) && (category === undefined || categoriesOf(entry).some((one) => foldText(one) === category))
  return { items: all.filter(fits), categories: differing(all.flatMap(categoriesOf)) }
}

/**
 * A session that the caller is offered or has a place in.
 * @throws not_found when it is neither; employee_not_found, employee_ambiguous
 */
export async function readCatalogueEntry(ctx: Context, by: By, id: string): Promise<CatalogueEntry> {
  const me = await employeeWhoAsks(ctx, by.actor)
  const session = await ctx.store.sessions.get(id)
  const now = ctx.clock.now()
  const isMine = session && ['Subscribed', 'Waiting'].includes(statusOf(session, me.id) ?? '')
  const isOpen = session && isOfferedTo(session, me.department) && enrolmentIsOpen(session, now)
  const [entry] =
    session && (isOpen || (isMine && !session.cancelled && !areOver(session.dates, now)))
      ? await entriesOf(ctx, [session], me)
      : []
  if (!entry) throw new RollcallError('not_found', 'There is no such session for you.')
  return entry
}

async function entriesOf(
  ctx: Context,
  sessions: readonly SessionRecord[],
  me: EmployeeRecord,
): Promise<CatalogueEntry[]> {
  const trainings = await trainingsOf(ctx, sessions)
  const names = await trainerNames(ctx, sessions)
  return sessions.map((session) => {
    const status = statusOf(session, me.id)
    const place = waitingPlace(session.participants, me.id)
    return {
      ...offeredView(session, sessionView(session, trainings, names)),
      ...((status === 'Subscribed' || status === 'Waiting') && {
        mine: { status, ...(place !== undefined && { place }) },
      }),
    }
  })
}

const categoriesOf = ({ session: { training } }: CatalogueEntry) => training.categories ?? []

function textOf(entry: CatalogueEntry): string {
  const { title, training, trainers } = entry.session
  const places = entry.dates.map(({ location }) => location)
  return searchText([title, training.title, training.description, ...categoriesOf(entry), ...trainers, ...places])
}

/** Sorted, and each once regardless of case. */
function differing(names: readonly string[]): string[] {
  const byFolded = new Map(names.map((name) => [foldText(name), name]))
  return [...byFolded.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name)
}
