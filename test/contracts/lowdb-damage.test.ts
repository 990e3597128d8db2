import { mkdir, readFile, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../api/lib/clock.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { safeFile, type Migration } from '../../api/store/lowdb/safe-file.ts'
import type { Store } from '../../api/store/store.ts'
import { auditLine, employee, keptLog, outcome, temporaryFolder } from './store-fixture.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const noLock = async () => undefined

async function openIn(folder: string, log = keptLog().log): Promise<Store> {
  const store = await openLowdbStore({ folder, clock: systemClock(), log })
  onTestFinished(() => store.close())
  return store
}

interface Row {
  id: string
  text: string
}

/** A data file with two generations, and the bytes of each. */
async function twoGenerations(rows = 3) {
  const path = join(await temporaryFolder(), 'rows.json')
  const { log, lines } = keptLog()
  const open = (migrations?: readonly Migration[]) =>
    safeFile<Row>({ path, log, beforeSwap: noLock, ...(migrations && { migrations }) })
  const generation = (text: string) =>
    Array.from({ length: rows }, (_, at) => Object.freeze({ id: `${at}`, text: `${text} é€🙂` }))
  const file = open()
  await file.write(generation('first'))
  await file.write(generation('second'))
  return {
    path,
    lines,
    open,
    first: generation('first'),
    second: generation('second'),
    bytes: await readFile(path),
    previous: await readFile(`${path}.bak`),
  }
}

it('a data file cut off at any byte is replaced by its previous generation', async () => {
  const { path, open, first, bytes } = await twoGenerations()
  for (let length = 0; length < bytes.length; length += 1) {
    await writeFile(path, bytes.subarray(0, length))
    expect(await open().read(), `cut at ${length} of ${bytes.length}`).toEqual(first)
    expect((await open().read())?.length, 'once more, the damaged file being set aside').toBe(3)
  }
})

it('a data file with any bit flipped is replaced by its previous generation', async () => {
  const { path, open, first, bytes } = await twoGenerations()
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (at % 8)), at)
    await writeFile(path, damaged)
    expect(await open().read(), `bit turned in byte ${at}`).toEqual(first)
  }
})

it('a file of many blocks reads back as it was written', async () => {
  const { open, second } = await twoGenerations(1_000)
  expect(await open().read()).toEqual(second)
})

it('a damaged file is set aside and reported, never thrown away', async () => {
  const { path, open, lines, first } = await twoGenerations()
  await writeFile(path, 'null')
  const file = open()
  await file.read()
  await file.write(first)
  const aside = (await readdir(join(path, '..'))).filter((name) => name.startsWith('rows.json.bad-'))
  expect(aside).toHaveLength(1)
  expect(await readFile(join(path, '..', aside[0] ?? ''), 'utf8')).toBe('null')
  expect(lines.join()).toContain('its previous version is used')
})

it.each(['', 'null', '{}', '[]', '{"format":1,"generation":1,"data":[]}', 'garbage'])(
  'files that read "%s" are refused and left untouched',
  async (text) => {
    const { path, open } = await twoGenerations()
    await writeFile(path, text)
    await writeFile(`${path}.bak`, text)
    await expect(open().read()).rejects.toEqual(refusal('data_unreadable'))
    expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual([text, text])
    expect(await readdir(join(path, '..'))).toHaveLength(2)
  },
)

it('a damaged file without a previous generation is refused, not replaced by an empty one', async () => {
  const { path, open } = await twoGenerations()
  await rm(`${path}.bak`)
  await writeFile(path, '')
  await expect(open().read()).rejects.toEqual(refusal('data_unreadable'))
})

it('a missing file is replaced by its previous generation; an empty folder is a new store', async () => {
  const { path, open, first } = await twoGenerations()
  await rm(path)
  expect(await open().read()).toEqual(first)
  await rm(`${path}.bak`)
  expect(await open().read()).toBeNull()
})

it('a newer format is refused, an older one is copied and then upgraded', async () => {
  const { path, open, bytes, second } = await twoGenerations()
  const louder: Migration = (rows) => (rows as Row[]).map((row) => ({ ...row, text: row.text.toUpperCase() }))
  const migrating = open([louder])
  const rows = await migrating.read()
  expect(rows?.[0]?.text).toBe(second[0]?.text.toUpperCase())
  expect(await readFile(`${path}.format-1`)).toEqual(bytes)
  await migrating.write(rows ?? [])
  expect((await open([louder]).read())?.[0]?.text).toBe(second[0]?.text.toUpperCase())
  await expect(open().read()).rejects.toEqual(refusal('data_from_newer_version'))
})

it('a store with unreadable data doesn’t open, and releases its folder', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  await store.employees.insert(employee(1))
  await store.outcomes.append('run-1', [outcome(1)])
  await store.close()
  const path = join(folder, 'employees.json')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(1))
  await expect(openIn(folder)).rejects.toEqual(refusal('data_unreadable'))
  await writeFile(path, bytes)
  expect(await (await openIn(folder)).employees.count()).toBe(1)
})

it('a series with a part missing in the middle is refused', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  for (let part = 0; part < 3; part += 1)
    await store.outcomes.append(
      'r',
      Array.from({ length: 500 }, (_, at) => outcome(at)),
    )
  await store.close()
  await rm(join(folder, 'outcomes', 'r', '000002.json'))
  const again = await openIn(folder)
  await expect(again.outcomes.page('r', { limit: 1 })).rejects.toEqual(refusal('data_unreadable'))
})

it('a start reads only the end of the audit trail', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  const long = { note: { after: 'x'.repeat(20_000) } }
  for (let at = 1; at <= 34; at += 1) await store.audit.append(auditLine(at, { changes: long }))
  await store.close()
  const month = join(folder, 'audit', (await readdir(join(folder, 'audit')))[0] ?? '')
  const parts = (await readdir(month)).filter((name) => name.endsWith('.json')).sort()
  expect(parts.length).toBeGreaterThan(2)
  for (const name of parts) expect((await stat(join(month, name))).size).toBeLessThan(400_000)
  for (const name of parts.slice(0, -1))
    for (const copy of [name, `${name}.bak`]) await writeFile(join(month, copy), 'damaged')
  const again = await openIn(folder)
  expect((await again.audit.append(auditLine(35))).sequence).toBe(35)
  expect((await again.audit.page({ limit: 2 })).items.map(({ sequence }) => sequence)).toEqual([35, 34])
  await expect(again.audit.firstBreak()).rejects.toEqual(refusal('data_unreadable'))
})

it('half-written files of a killed process are removed at the next start', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'employees.json.tmp-0123456789abcdef'), '{"format":1,"gen')
  await writeFile(join(folder, 'my-own-notes.tmp'), 'stay')
  await openIn(folder)
  const names = await readdir(folder)
  expect(names.filter((name) => name.includes('.tmp'))).toEqual(['my-own-notes.tmp'])
})

it('only their owner can read data files', async () => {
  const folder = await temporaryFolder()
  await (await openIn(folder)).employees.insert(employee(1))
  expect((await stat(join(folder, 'employees.json'))).mode & 0o077).toBe(0)
})

it('an altered or removed audit line is named', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  for (let at = 1; at <= 5; at += 1) await store.audit.append(auditLine(at))
  await store.close()
  const [month = ''] = await readdir(join(folder, 'audit'))
  const path = join(folder, 'audit', month, '000001.json')
  const lines = (await safeFile<{ actorName: string }>({ path, log: keptLog().log, beforeSwap: noLock }).read()) ?? []
  const forge = async (forged: readonly { actorName: string }[]) => {
    await safeFile<{ actorName: string }>({ path, log: keptLog().log, beforeSwap: noLock }).write(forged)
    const again = await openIn(folder)
    const found = await again.audit.firstBreak()
    await again.close()
    return found
  }
  expect(await forge(lines)).toBeUndefined()
  expect(await forge(lines.map((line, at) => (at === 2 ? { ...line, actorName: 'Somebody Else' } : line)))).toBe(3)
  expect(await forge(lines.filter((_, at) => at !== 3))).toBe(5)
})

it('a failed write leaves memory and disk unchanged, fails for all who shared it, and the next one works', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  await store.employees.insertMany([employee(1), employee(2)])
  const before = await readFile(join(folder, 'employees.json'))
  // A folder is in the place of the previous generation: renaming onto it fails, also for root.
  await rm(join(folder, 'employees.json.bak'), { force: true })
  await mkdir(join(folder, 'employees.json.bak'))
  const settled = await Promise.allSettled([
    store.employees.change('id-1', (now) => ({ ...now, department: 'X' })),
    store.employees.insert(employee(3)),
    store.employees.remove('id-2'),
  ])
  expect(settled).toEqual(settled.map(() => ({ status: 'rejected', reason: refusal('store_unavailable') })))
  expect(await store.health()).toContain('employees')
  expect((await store.employees.page({ limit: 9 })).items.map(({ id, department }) => [id, department])).toEqual([
    ['id-1', undefined],
    ['id-2', undefined],
  ])
  expect(await store.employees.findUnique('employeeNumber', 'E3')).toBeUndefined()
  expect(await readFile(join(folder, 'employees.json'))).toEqual(before)
  expect((await readdir(folder)).filter((name) => name.includes('.tmp-'))).toEqual([])

  await rmdir(join(folder, 'employees.json.bak'))
  await store.employees.insert(employee(3))
  expect(await store.health()).toBeUndefined()
  await store.close()
  expect(await (await openIn(folder)).employees.count()).toBe(3)
})

it('a line that couldn’t be added to a series or the trail is missing, and the next one is added', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  await store.audit.append(auditLine(1))
  await store.outcomes.append('r', [outcome(1)])
  const [month = ''] = await readdir(join(folder, 'audit'))
  const inTheWay = [join(folder, 'audit', month, '000001.json.bak'), join(folder, 'outcomes', 'r', '000001.json.bak')]
  for (const path of inTheWay) await mkdir(path)
  await expect(store.audit.append(auditLine(2))).rejects.toEqual(refusal('store_unavailable'))
  await expect(store.outcomes.append('r', [outcome(2)])).rejects.toEqual(refusal('store_unavailable'))
  for (const path of inTheWay) await rmdir(path)
  await Promise.all([store.audit.append(auditLine(3)), store.outcomes.append('r', [outcome(3)])])
  expect(await store.audit.firstBreak()).toBeUndefined()
  expect((await store.audit.page({ limit: 9 })).items.map(({ sequence, target }) => [sequence, target?.id])).toEqual([
    [2, 'id-3'],
    [1, 'id-1'],
  ])
  expect((await store.outcomes.page('r', { limit: 9 })).items).toEqual([outcome(1), outcome(3)])
})

it('a data folder that can’t be created is refused with a code', async () => {
  const blocked = join(await temporaryFolder(), 'file')
  await writeFile(blocked, '')
  await expect(openIn(join(blocked, basename(blocked)))).rejects.toEqual(refusal('store_unavailable'))
})
