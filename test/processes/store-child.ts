// A separate process that writes to a data folder and prints every acknowledged write.
import { createInterface } from 'node:readline'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'
import { RollcallError } from '../../api/lib/errors.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import type { Store } from '../../api/store/store.ts'
import { auditLine, employee, outcome } from '../contracts/store-fixture.ts'

const [, , mode = '', folder = '', from = '0'] = process.argv
const say = (line: string) => process.stdout.write(`${line}\n`)
const codeOf = (error: unknown) => (error instanceof RollcallError ? error.code : String(error))

/** Three writers at once, so that they share writes; each line names what is safely on disk. */
async function work(store: Store): Promise<void> {
  const writer = async (lane: number) => {
    for (let at = Number(from) + lane; ; at += 3) {
      const { id } = await store.employees.insert(employee(at))
      say(`employee ${id}`)
      await store.employees.change(id, (now) => ({ ...now, department: 'changed' }))
      say(`changed ${id}`)
      await store.outcomes.append('run', [outcome(at)])
      say(`outcome ${id}`)
      say(`audit ${(await store.audit.append(auditLine(at))).sequence}`)
    }
  }
  await Promise.all([0, 1, 2].map(writer))
}

/** Writes until a write is refused. */
async function fill(store: Store): Promise<void> {
  for (let at = 0; ; at += 100) {
    try {
      await store.employees.insertMany(Array.from({ length: 100 }, (_, step) => employee(at + step)))
    } catch (error) {
      say(
        JSON.stringify({
          code: codeOf(error),
          acknowledged: at,
          inMemory: await store.employees.count(),
          health: await store.health(),
        }),
      )
      return
    }
  }
}

/** Tries one write for each line on standard input. */
async function obey(store: Store): Promise<void> {
  say('holding')
  for await (const line of createInterface({ input: process.stdin })) {
    const result = await store.employees.put(employee(line)).then(() => 'written', codeOf)
    say(`${result} ${(await store.health()) ? 'unwell' : 'well'}`)
  }
}

/** Holds the folder and prints its process id. */
async function hold(): Promise<void> {
  say(`held by ${String(process.pid)}`)
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}

const log = createLog({ level: 'warn', write: (line) => process.stderr.write(line) }).logger
try {
  const store = await openLowdbStore({ folder, clock: systemClock(), log, lock: { beatMs: 50, deadAfterMs: 30_000 } })
  if (mode === 'work') await work(store)
  else if (mode === 'fill') await fill(store)
  else if (mode === 'hold') await hold()
  else await obey(store)
  await store.close()
} catch (error) {
  say(`refused ${codeOf(error)}`)
}
