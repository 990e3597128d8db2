import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../api/lib/clock.ts'
import { RollcallError } from '../../api/lib/errors.ts'
import { createLog } from '../../api/lib/log.ts'
import { backUp } from '../../api/store/lowdb/backup.ts'
import { checkBackup } from '../../api/store/lowdb/backup-list.ts'
import { restore, undoRestore } from '../../api/store/lowdb/restore.ts'
import { failingAt, killedAt } from '../helpers/intercept-files.ts'
import { mountSmallDisk } from '../helpers/small-disk.ts'
import { makeDataFolder, namesIn } from './made-folder.ts'
import { maintain, startMaintenance } from './maintain.ts'
import { startRollcallProcess } from './rollcall-process.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 900_000, hookTimeout: 240_000 })

const tools = { clock: systemClock(), log: createLog({ level: 'silent' }).logger }
const foldersOf = (data: string) => ({ store: data, photos: join(data, 'photos') })
const codeOf = (error: unknown) => (error instanceof RollcallError ? error.code : String(error))

interface Ground {
  root: string
  /** A data folder to copy, and a backup with other records. */
  former: string
  backup: string
  was: string[]
  comes: string[]
}

async function prepared(): Promise<Ground> {
  const root = await temporaryFolder()
  const [former, other, backup] = ['former', 'other', 'backup'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  await makeDataFolder(former, { name: 'Former' })
  await makeDataFolder(other, { name: 'Restored', people: 12 })
  await backUp(foldersOf(other), backup, { version: '0.1.0', now: new Date() })
  return { root, former, backup, was: await namesIn(former), comes: await namesIn(other) }
}

/** A copy of the data that no process has opened yet. */
function fresh({ root, former }: Ground, name: string): string {
  const data = join(root, name)
  rmSync(data, { recursive: true, force: true })
  cpSync(former, data, { recursive: true, filter: (path) => !/\/lock\.\d+$/.test(path) })
  return data
}

const changesIn = (said: string) => said.split('\n').filter((line) => line.startsWith('change '))
const isMarker = (line: string) => line.includes('restore-unfinished.json')

async function killed(data: string, args: readonly string[], at: number): Promise<string[]> {
  const program = startMaintenance('restore', args, { DATA_DIR: data }, { node: killedAt(at) })
  await program.ended
  return changesIn(program.stderr())
}

/** What a start finds: the old records, the new ones, or a refusal with its message; anything else is half a store. */
async function found(ground: Ground, data: string): Promise<'was' | 'comes' | RollcallError> {
  try {
    const names = await namesIn(data)
    if (names.join() === ground.was.join()) return 'was'
    if (names.join() === ground.comes.join()) return 'comes'
    throw new Error(`Half a store: ${names.join()}`)
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'restore_unfinished') return error
    throw error
  }
}

const expectTidy = (data: string) =>
  expect(readdirSync(data).filter((name) => /^restore-|\.tmp-/.test(name))).toEqual([])

describe('a restore that is killed', () => {
  test('before any of its changes leaves what was, what comes, or a store that no start takes up until it is finished or taken back', async () => {
    const ground = await prepared()
    const all = await killed(fresh(ground, 'whole'), [ground.backup], 0)
    const swapBegins = all.findIndex(isMarker)
    expect(swapBegins).toBeGreaterThan(20)
    const moments = all.map((_, at) => at + 1).filter((at) => at >= swapBegins || at % 12 === 0)
    const seen = { was: 0, comes: 0, refused: 0 }
    for (const at of moments) {
      const data = fresh(ground, 'killed')
      await killed(data, [ground.backup], at)
      const state = await found(ground, data)
      if (typeof state === 'string') seen[state] += 1
      else {
        seen.refused += 1
        const aside = /records are in (.*)\.$/.exec(state.message)?.[1] ?? ''
        expect(aside).toContain(join(data, 'before-restore-'))
        if (at % 2 === 0) {
          expect(await undoRestore(foldersOf(data), tools)).toBe(true)
          expect(await found(ground, data)).toBe('was')
          expect(existsSync(aside)).toBe(false)
        } else {
          const { putAside } = await restore(ground.backup, foldersOf(data), tools)
          expect(await found(ground, data)).toBe('comes')
          expect(await namesIn(putAside ?? '')).toEqual(ground.was)
        }
      }
      expectTidy(data)
    }
    expect(seen.refused).toBeGreaterThan(10)
    expect(seen.was).toBeGreaterThan(5)
  })

  test('and then taken back, also when that is killed before any of its changes, is as it was', async () => {
    const ground = await prepared()
    const all = await killed(fresh(ground, 'whole'), [ground.backup], 0)
    const lastMove = all.findLastIndex((line) => line.startsWith('change rename')) + 1
    for (const half of [lastMove, Math.round((all.findIndex(isMarker) + lastMove) / 2)]) {
      const start = fresh(ground, 'half')
      await killed(start, [ground.backup], half)
      const undoing = fresh(ground, 'undoing')
      rmSync(undoing, { recursive: true })
      cpSync(start, undoing, { recursive: true })
      const changes = (await killed(undoing, ['--undo'], 0)).length
      expect(await found(ground, undoing)).toBe('was')
      for (let at = 1; at <= changes; at += 2) {
        rmSync(undoing, { recursive: true })
        cpSync(start, undoing, { recursive: true })
        await killed(undoing, ['--undo'], at)
        const state = await found(ground, undoing)
        if (typeof state !== 'string') expect(await undoRestore(foldersOf(undoing), tools)).toBe(true)
        expect(await found(ground, undoing), `killed before change ${String(at)}`).toBe('was')
        expectTidy(undoing)
      }
    }
  })

  test('stops the start of Rollcall and every backup, which name the former records and what to do; both ways out work', async () => {
    const ground = await prepared()
    const microsoft = await startTlsTenant({ people: 3 })
    const data = fresh(ground, 'killed')
    const all = await killed(fresh(ground, 'whole'), [ground.backup], 0)
    await killed(data, [ground.backup], all.findIndex(isMarker) + 8)
    const program = startRollcallProcess('production', { ...microsoft.env, DATA_DIR: data })
    expect((await program.ended).code).toBe(69)
    expect(program.stderr()).toMatch(/was interrupted[^]*before-restore-[^]*npm run restore -- --undo/)
    expect(await maintain('backup', join(ground.root, 'second'), data)).toMatchObject({
      code: 69,
      said: expect.stringContaining('was interrupted') as string,
    })
    const again = join(ground.root, 'again')
    cpSync(data, again, { recursive: true })
    expect(await maintain('restore', ['--undo'], data)).toMatchObject({
      code: 0,
      said: expect.stringContaining('The restore was undone') as string,
    })
    expect(await found(ground, data)).toBe('was')
    expect(await maintain('restore', ground.backup, again)).toMatchObject({ code: 0 })
    expect(await found(ground, again)).toBe('comes')
  })
})

describe('a system that refuses', () => {
  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EXDEV', 'EIO'])(
    'any change of a restore with %s is told of in words, and everything is as it was',
    async (code) => {
      const ground = await prepared()
      const whole = await failingAt(0, code, () => restore(ground.backup, foldersOf(fresh(ground, 'whole')), tools))
      // One code for every change; the others for the swap and a few changes before it.
      const moments = whole
        .map((what, at) => ({ what, at: at + 1 }))
        .filter(({ what, at }) => code === 'ENOSPC' || at % 9 === 0 || what.startsWith('rename'))
      let refused = 0
      for (const { at, what } of moments) {
        const data = fresh(ground, 'refused')
        let error: unknown
        await failingAt(at, code, () => restore(ground.backup, foldersOf(data), tools)).catch((thrown: unknown) => {
          error = thrown
        })
        if (error !== undefined) {
          refused += 1
          expect(codeOf(error), what).toBe(code === 'ENOSPC' ? 'disk_full' : 'folder_unusable')
        }
        // A lock that couldn't be removed is free once its process has ended.
        for (const name of readdirSync(data)) if (name.startsWith('lock.')) rmSync(join(data, name))
        expect(await found(ground, data), what).toBe(error === undefined ? 'comes' : 'was')
        // The start behind "found" has removed what the restore couldn't.
        expectTidy(data)
      }
      expect(refused).toBeGreaterThan(10)
    },
  )

  test('any change of a backup is told of in words, and no half of a backup stays', async () => {
    const ground = await prepared()
    const target = join(ground.root, 'refused-backup')
    const take = () => backUp(foldersOf(ground.former), target, { version: '0.1.0', now: new Date() })
    const whole = await failingAt(0, 'ENOSPC', take)
    expect(whole.length).toBeGreaterThan(30)
    for (const at of whole.keys()) {
      rmSync(target, { recursive: true, force: true })
      let error: unknown
      await failingAt(at + 1, 'ENOSPC', take).catch((thrown: unknown) => (error = thrown))
      if (error === undefined) await checkBackup(target)
      else {
        expect(codeOf(error)).toBe('disk_full')
        expect(existsSync(target) ? readdirSync(target) : []).toEqual([])
      }
    }
  })
})

const disk = mountSmallDisk(6)
describe.skipIf(!disk)('a disk without room', () => {
  test('is told of before a restore begins, and by a backup that then leaves it as empty as it was', async () => {
    const root = await temporaryFolder()
    const large = join(root, 'large')
    await makeDataFolder(large, { pictures: 10, bytes: 900_000 })
    const backup = join(root, 'backup')
    expect(await maintain('backup', backup, large)).toMatchObject({ code: 0 })
    const folder = disk?.folder ?? ''
    const full = { code: 69, said: expect.stringMatching(/disk[^]*full|MB left, but[^]*needed/) as string }

    const data = join(folder, 'data')
    await makeDataFolder(data, { name: 'Small', pictures: 1 })
    const was = await namesIn(data)
    expect(await maintain('restore', backup, data)).toEqual(full)
    expect(await namesIn(data)).toEqual(was)
    expect(readdirSync(join(data, 'photos'))).toHaveLength(1)

    for (const name of ['first', 'second']) expect(await maintain('backup', join(folder, name), large)).toEqual(full)
    expect(readdirSync(join(folder, 'first'))).toEqual([])
    expect(await maintain('backup', join(folder, 'small'), data)).toMatchObject({ code: 0 })

    await disk?.fill()
    expect(await maintain('backup', join(folder, 'none'), data)).toEqual(full)
    expect(await maintain('restore', join(folder, 'small'), data)).toEqual(full)
    await disk?.makeRoom()
    disk?.allowWrites(false)
    expect(await maintain('backup', join(folder, 'none'), data)).toMatchObject({
      code: 69,
      said: expect.stringContaining('read-only') as string,
    })
    expect(await maintain('restore', join(folder, 'small'), data)).toMatchObject({ code: 69 })
    disk?.allowWrites(true)
    expect(await namesIn(data)).toEqual(was)
    disk?.remove()
  })

  test('mounted among the records keeps a restore from moving them, and everything is as it was', async () => {
    const ground = await prepared()
    const data = fresh(ground, 'mounted')
    const mounted = mountSmallDisk(1)
    const inside = join(data, 'import-events')
    mkdirSync(inside, { recursive: true })
    const { execFileSync } = await import('node:child_process')
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', inside], { stdio: 'pipe' })
    try {
      expect(await maintain('restore', ground.backup, data)).toMatchObject({
        code: 69,
        said: expect.stringMatching(/EBUSY|EXDEV/) as string,
      })
      expect(await found(ground, data)).toBe('was')
      expectTidy(data)
    } finally {
      execFileSync('umount', [inside], { stdio: 'pipe' })
      mounted?.remove()
    }
  })
})
