import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readState } from './data-folder.ts'
import { makeDataFolder, namesIn, withStore } from './made-folder.ts'
import { maintain, saidBy, startMaintenance } from './maintain.ts'
import { temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 240_000 })

const refused = (words: RegExp) => ({ code: 69, said: expect.stringMatching(words) as string })
const filesBelow = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const withoutLocks = (names: string[]) => names.filter((name) => !name.startsWith('lock.'))

interface Folders {
  root: string
  data: string
  backup: string
}

async function prepared(): Promise<Folders> {
  const root = await temporaryFolder()
  const folders = { root, data: join(root, 'data'), backup: join(root, 'backup') }
  await makeDataFolder(folders.data)
  return folders
}

describe('a backup says what it holds', () => {
  test('when it is taken, when it is read through, and when it is restored', async () => {
    const { root, data, backup } = await prepared()
    const holds = /10 people, 1 session and 3 pictures as of 20\d\d-/
    const taken = await maintain('backup', backup, data)
    expect(taken).toMatchObject({ code: 0, said: expect.stringMatching(holds) as string })
    expect(taken.said).toContain(`from ${data} to ${backup}`)
    expect(await maintain('backup', ['--verify', backup], {})).toMatchObject({
      code: 0,
      said: expect.stringMatching(holds) as string,
    })
    const elsewhere = join(root, 'elsewhere')
    expect(await maintain('restore', backup, elsewhere)).toMatchObject({
      code: 0,
      said: expect.stringMatching(holds) as string,
    })
    expect(await namesIn(elsewhere)).toEqual(await namesIn(data))
    expect((await readState(elsewhere)).employees).toHaveLength(10)
  })

  test('and is read through byte by byte: each file, and each picture by its own name', async () => {
    const { data, backup } = await prepared()
    await maintain('backup', backup, data)
    const list = readFileSync(join(backup, 'backup.json'), 'utf8')
    const { files } = JSON.parse(list) as { files: Record<string, string> }
    for (const path of Object.keys(files)) {
      const whole = readFileSync(join(backup, path))
      const damaged = Buffer.from(whole)
      damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
      writeFileSync(join(backup, path), damaged)
      expect(await maintain('backup', ['--verify', backup], {}), path).toEqual(refused(new RegExp(`${path} .*damaged`)))
      writeFileSync(join(backup, path), whole)
    }
    const [one = '', other = ''] = Object.keys(files).filter((path) => path.startsWith('photos/'))
    const swapped = { ...files, [one]: files[other], [other]: files[one] }
    renameSync(join(backup, one), join(backup, 'kept'))
    renameSync(join(backup, other), join(backup, one))
    renameSync(join(backup, 'kept'), join(backup, other))
    writeFileSync(join(backup, 'backup.json'), JSON.stringify({ ...(JSON.parse(list) as object), files: swapped }))
    expect(await maintain('backup', ['--verify', backup], {})).toEqual(refused(/photos\/.* damaged/))
  })
})

describe('a backup that would save nothing', () => {
  test('of a folder that is missing, empty, of others or a file is refused, and leaves nothing behind', async () => {
    const root = await temporaryFolder()
    const [missing, empty, others, file, fresh] = ['missing', 'empty', 'others', 'file', 'fresh'].map((name) =>
      join(root, name),
    ) as [string, string, string, string, string]
    mkdirSync(empty)
    mkdirSync(others)
    writeFileSync(join(others, 'notes.json'), '{}')
    writeFileSync(file, 'a file')
    // Started once, without saving anything.
    await withStore(fresh, async () => undefined)
    for (const data of [missing, empty, others, fresh])
      expect(await maintain('backup', join(root, 'backup'), data), data).toEqual(
        refused(/no records|data folder \S+ doesn’t exist/),
      )
    expect(await maintain('backup', join(root, 'backup'), file)).toEqual(refused(/is a file/))
    expect(readdirSync(root)).not.toContain('missing')
    expect(withoutLocks(filesBelow(root)).filter((path) => path.startsWith('backup/'))).toEqual([])
  })

  test('beside a unit that has DATA_DIR to itself is refused: ./data is not taken for it', async () => {
    const { root, data, backup } = await prepared()
    const project = join(root, 'project')
    mkdirSync(project)
    const there = (args: string[], env: Record<string, string> = {}) =>
      saidBy(startMaintenance('backup', args, env, { cwd: project }))
    expect(await there([backup])).toEqual(refused(/DATA_DIR is not set[^]*--env/))
    expect(await saidBy(startMaintenance('restore', [backup], {}, { cwd: project }))).toMatchObject({ code: 69 })
    cpSync(data, join(project, 'data'), { recursive: true })
    writeFileSync(join(project, 'data', 'demo-data.txt'), 'The demo.')
    expect(await there([backup])).toEqual(refused(/made-up company/))

    writeFileSync(join(root, 'rollcall.env'), `# Where it is\nDATA_DIR=${data}\nROLLCALL_KEY=\n`)
    for (const args of [
      ['--env', join(root, 'rollcall.env'), `${backup}-1`],
      [`${backup}-2`, `--env=${join(root, 'rollcall.env')}`],
    ])
      expect(await there(args)).toMatchObject({ code: 0, said: expect.stringContaining(data) as string })
    expect(await there(['--env', join(root, 'rollcall.env'), `${backup}-3`], { DATA_DIR: root })).toMatchObject({
      code: 69,
    })
    expect(await there(['--env', join(root, 'nowhere.env'), `${backup}-4`])).toMatchObject({
      code: 78,
      said: expect.stringContaining('--env names a file that cannot be read') as string,
    })
  })

  test('of a folder from the time before the move to PostgreSQL is refused, and so is a restore into it', async () => {
    const { data, backup } = await prepared()
    await maintain('backup', backup, data)
    const env = { DATA_DIR: data, ROLLCALL_STORE: 'postgres://rollcall:secret@localhost:5432/rollcall' }
    for (const said of [await maintain('backup', `${backup}-2`, env), await maintain('restore', backup, env)]) {
      expect(said).toEqual(refused(/is a PostgreSQL database[^]*pg_dump/))
      expect(said.said).not.toContain('secret')
    }
  })

  test('is never restored: an empty one, or one that names no files, leaves the records as they are', async () => {
    const { data, backup } = await prepared()
    const before = await namesIn(data)
    mkdirSync(backup)
    for (const list of [
      { format: 1, rollcall: '0.1.0', madeAt: '2027-03-01T02:00:00.000Z', files: {}, photos: 0 },
      { format: 1, rollcall: '0.1.0', madeAt: '2027-03-01T02:00:00.000Z', files: null, photos: 0 },
      { format: 1 },
      [],
      null,
    ]) {
      writeFileSync(join(backup, 'backup.json'), JSON.stringify(list))
      expect(await maintain('restore', backup, data), JSON.stringify(list)).toEqual(
        refused(/no records|no finished backup/),
      )
      expect(await maintain('backup', ['--verify', backup], {})).toMatchObject({ code: 69 })
    }
    expect(await namesIn(data)).toEqual(before)
  })

  test('or lacks every picture, because they are elsewhere, is refused; single ones that are missing are told of', async () => {
    const { root, data, backup } = await prepared()
    renameSync(join(data, 'photos'), join(root, 'pictures'))
    expect(await maintain('backup', backup, data)).toEqual(refused(/3 people have a picture[^]*ROLLCALL_PHOTOS/))
    const env = { DATA_DIR: data, ROLLCALL_PHOTOS: `file:${join(root, 'pictures')}` }
    const taken = await maintain('backup', backup, env)
    expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('3 pictures as of') as string })
    expect(taken.said).not.toContain('missing')
    const lost =
      filesBelow(join(root, 'pictures')).find((path) => statSync(join(root, 'pictures', path)).isFile()) ?? ''
    rmSync(join(root, 'pictures', lost))
    for (const said of [
      await maintain('backup', join(root, 'second'), env),
      await maintain('backup', ['--verify', join(root, 'second')], {}),
    ])
      expect(said).toMatchObject({ code: 0, said: expect.stringContaining('1 picture is missing') as string })
    expect(await maintain('restore', backup, env)).toMatchObject({ code: 0 })
    expect(filesBelow(join(root, 'pictures'))).toContain(lost)
  })

  test('is said where only the former generation of the people is left', async () => {
    const { root, data, backup } = await prepared()
    await withStore(data, (store) => store.employees.change('id-1', (one) => ({ ...one, department: 'Care' })))
    renameSync(join(data, 'employees.json'), join(root, 'lost'))
    expect(await maintain('backup', backup, data)).toMatchObject({
      code: 0,
      said: expect.stringContaining('10 people') as string,
    })
  })
})

describe('a backup inside the data folder', () => {
  const ways: [string, (folders: Folders) => string][] = [
    ['directly', ({ data }) => join(data, 'backup')],
    ['as the data folder itself', ({ data }) => `${data}/`],
    ['among the pictures', ({ data }) => join(data, 'photos', 'backup')],
    ['deep in folders that are not there yet', ({ data }) => join(data, 'a', 'b', 'c')],
    ['through ".."', ({ root }) => `${root}/data/photos/../backup`],
    ['by a relative path', ({ data }) => relative(process.cwd(), join(data, 'backup'))],
    [
      'through a link',
      ({ root, data }) => {
        symlinkSync(data, join(root, 'link'))
        return join(root, 'link', 'backup')
      },
    ],
    [
      'through a link and ".." that leads elsewhere on paper',
      ({ root, data }) => {
        symlinkSync(join(data, 'photos'), join(root, 'pictures'))
        return `${root}/pictures/../backup`
      },
    ],
    [
      'where the data folder is a link itself',
      ({ root, data }) => {
        renameSync(data, join(root, 'disk'))
        symlinkSync(join(root, 'disk'), data)
        return join(root, 'disk', 'backup')
      },
    ],
  ]
  test.each(ways)('is refused, %s, and nothing is written', async (_way, target) => {
    const folders = await prepared()
    const path = target(folders)
    const before = filesBelow(folders.data)
    expect(await maintain('backup', path, folders.data)).toEqual(refused(/is inside the data folder/))
    expect(filesBelow(folders.data)).toEqual(before)
    expect(await maintain('backup', folders.backup, folders.data)).toMatchObject({ code: 0 })
  })

  test('that an earlier version put there spoils no later backup, and is refused as the source of a restore', async () => {
    const { root, data, backup } = await prepared()
    await maintain('backup', backup, data)
    cpSync(backup, join(data, 'backup'), { recursive: true })
    mkdirSync(join(data, 'lost+found'), { mode: 0 })
    for (const name of ['second', 'third']) {
      expect(await maintain('backup', join(root, name), data)).toMatchObject({ code: 0 })
      expect(filesBelow(join(root, name))).toEqual(filesBelow(backup))
    }
    const before = await namesIn(data)
    symlinkSync(join(data, 'backup'), join(root, 'link'))
    for (const source of [join(data, 'backup'), `${data}/photos/../backup/`, join(root, 'link')])
      expect(await maintain('restore', source, data)).toEqual(refused(/is inside the data folder/))
    expect(await namesIn(data)).toEqual(before)
    expect(await maintain('restore', join(root, 'third'), data)).toMatchObject({ code: 0 })
    expect(await namesIn(data)).toEqual(before)
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['backup', 'lost+found']))
  })
})

describe('odd folders', () => {
  test('a file in the place of a folder, and one that may not be read or written, are told of in words', async () => {
    const { root, data, backup } = await prepared()
    await maintain('backup', backup, data)
    const file = join(root, 'file')
    writeFileSync(file, 'a file')
    for (const target of [file, join(file, 'below')])
      expect(await maintain('backup', target, data)).toEqual(refused(/file|folder/))
    for (const source of [file, join(file, 'below'), join(root, 'nowhere')])
      expect(await maintain('restore', source, data)).toEqual(refused(/no finished backup|folder should be/))
    expect(await maintain('restore', backup, file)).toEqual(refused(/something else|file/))
  })

  test('another user is told what he may not, and nothing is half done', async () => {
    if (process.getuid?.() !== 0) return
    const { root, data, backup } = await prepared()
    await maintain('backup', backup, data)
    const before = await namesIn(data)
    const as = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    chmodSync(root, 0o755)
    const nobody = (command: 'backup' | 'restore', folder: string, env: string) =>
      saidBy(startMaintenance(command, [folder], { DATA_DIR: env }, { as }))
    expect(await nobody('backup', join(root, 'other'), data)).toEqual(refused(/may not go there[^]*EACCES/))
    expect(await nobody('restore', backup, data)).toEqual(refused(/may not go there[^]*EACCES/))
    execFileSync('chmod', ['-R', 'a+rX', backup])
    expect(await nobody('restore', backup, join(root, 'theirs'))).toEqual(refused(/EACCES/))
    expect(await namesIn(data)).toEqual(before)
  })

  test('what root restores into the folder of a service belongs to the service', async () => {
    if (process.getuid?.() !== 0) return
    const { root, data, backup } = await prepared()
    await maintain('backup', backup, data)
    execFileSync('chown', ['-R', '65534:65534', data])
    chmodSync(root, 0o755)
    expect(await maintain('restore', backup, data)).toMatchObject({ code: 0 })
    const owners = execFileSync('find', [data, '-printf', '%u:%g %P\n'], { encoding: 'utf8' }).trimEnd().split('\n')
    expect(owners.length).toBeGreaterThan(15)
    expect(owners.filter((line) => !line.startsWith('nobody:nogroup '))).toEqual([])
  })

  test('a backup of a newer version is refused before anything is touched', async () => {
    const { data, backup } = await prepared()
    await maintain('backup', backup, data)
    const before = filesBelow(data)
    const path = join(backup, 'backup.json')
    const list = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      list.replace('"format": 1', '"format": 2').replace(/"rollcall": "[^"]*"/, '"rollcall": "9.0.0"'),
    )
    expect(await maintain('restore', backup, data)).toEqual(refused(/newer version of Rollcall \(9\.0\.0\)/))
    expect(withoutLocks(filesBelow(data))).toEqual(withoutLocks(before))
  })

  test('a Rollcall that is at work is not restored over, and takes no notice', async () => {
    const { data, backup } = await prepared()
    await maintain('backup', backup, data)
    await withStore(data, async (store) => {
      expect(await maintain('restore', backup, data)).toEqual(refused(/in use/))
      expect(await maintain('restore', ['--undo'], data)).toEqual(refused(/in use/))
      await store.employees.change('id-1', (one) => ({ ...one, displayName: 'Still at work' }))
    })
    expect(await namesIn(data)).toContain('Still at work')
  })

  test('two backups into one folder at the same moment: one is taken, the other refused', async () => {
    const { data, backup } = await prepared()
    const both = await Promise.all([maintain('backup', backup, data), maintain('backup', backup, data)])
    expect(both.map(({ code }) => code).sort()).toEqual([0, 69])
    expect(await maintain('backup', ['--verify', backup], {})).toMatchObject({ code: 0 })
  })

  test('commands that mean nothing say how they are meant', async () => {
    const { data } = await prepared()
    for (const args of [[], ['a', 'b'], ['--verify'], ['--undo', 'a'], ['--unknown', 'a'], ['']])
      expect(await maintain('backup', args, data), args.join(' ')).toMatchObject({
        code: 64,
        said: expect.stringContaining('npm run backup -- <folder>') as string,
      })
    expect(await maintain('restore', ['--verify', 'a'], data)).toMatchObject({ code: 64 })
    expect(await maintain('restore', ['--undo'], data)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing was changed') as string,
    })
  })
})
