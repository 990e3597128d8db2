import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createFileNames } from '../../../api/features/changes/file-names.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { unzip } from '../../helpers/unzip.ts'

interface Manifest {
  cursor: string
  items: { employeeId: string; employeeNumber: string; change: string; file?: string; missing?: true }[]
}

async function synced(): Promise<Rollcall> {
  const rollcall = await startRollcall({ people: 30, prepared: true })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  return rollcall
}

async function archive(rollcall: Rollcall, query = '') {
  const answer = await rollcall.as('admin').get(`/api/photos/archive${query}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = await unzip(answer.bytes)
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()) as Manifest
  files.delete('manifest.json')
  return { files, manifest }
}

describe('all pictures in one archive', () => {
  test('each picture is a JPEG named by the employee number, and the manifest names them all', async () => {
    await using rollcall = await synced()
    const { files, manifest } = await archive(rollcall)
    expect(files.size).toBeGreaterThan(10)
    expect([...files.keys()].sort()).toEqual(manifest.items.map(({ employeeNumber }) => `${employeeNumber}.jpg`).sort())
    for (const { employeeId, file = '' } of manifest.items) {
      const { bytes } = await rollcall.as('admin').get(`/api/employees/${employeeId}/photo`)
      expect(Buffer.from(files.get(file) ?? []).equals(bytes)).toBe(true)
    }
  })

  test('with the manifest’s cursor the archive has only later changes, with removals named', async () => {
    await using rollcall = await synced()
    const { manifest } = await archive(rollcall)
    const [first] = manifest.items
    await rollcall.as('admin').delete(`/api/employees/${first?.employeeId ?? ''}/photo`)
    const second = await archive(rollcall, `?since=${manifest.cursor}`)
    expect(second.files.size).toBe(0)
    expect(second.manifest.items).toMatchObject([{ employeeId: first?.employeeId, change: 'removed' }])
    const { body } = await rollcall.as('admin').get(`/api/photos/changes?since=${second.manifest.cursor}`)
    expect(body).toMatchObject({ items: [], more: false })
  })

  test('a size makes pictures smaller and never larger', async () => {
    await using rollcall = await synced()
    const { files } = await archive(rollcall, '?size=48')
    for (const jpeg of files.values()) {
      const { width, height } = await sharp(jpeg).metadata()
      expect(Math.max(width, height)).toBe(48)
    }
    const whole = await archive(rollcall)
    const large = await archive(rollcall, '?size=648')
    expect(large.files).toEqual(whole.files)
    expect((await rollcall.as('admin').get('/api/photos/archive?size=100')).status).toBe(400)
  })

  test('a picture whose file is lost is named as missing, and the others are sent', async () => {
    await using rollcall = await synced()
    const { manifest } = await archive(rollcall)
    const lost = manifest.items[0]
    await rm(rollcall.ctx.config.photosDir, { recursive: true })
    const { files, manifest: after } = await archive(rollcall)
    expect(files.size).toBe(0)
    expect(after.items.find(({ employeeId }) => employeeId === lost?.employeeId)).toMatchObject({ missing: true })
  })

  test('a caller who leaves stops the packing, and the next one is served', async () => {
    await using rollcall = await synced()
    const leaving = new AbortController()
    const response = await rollcall
      .as('admin')
      .open('get', '/api/photos/archive', undefined, { signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
    expect((await archive(rollcall)).files.size).toBeGreaterThan(10)
  })
})

describe('names of files in an archive', () => {
  test.each([
    ['00042', '00042.jpg'],
    ['../../etc/passwd', '_.._.._etc_passwd.jpg'],
    ['a/b\\c:d', 'a_b_c_d.jpg'],
    ['CON', '_CON.jpg'],
    ['.hidden', '_.hidden.jpg'],
    ['Müller 7', 'Müller_7.jpg'],
    ['', '_.jpg'],
  ])('%s becomes %s', (number, file) => {
    expect(createFileNames('.jpg')(number)).toBe(file)
  })

  test('two numbers with the same file name get different names', () => {
    const nameFor = createFileNames('.jpg')
    expect(['a1', 'A1', 'a/1', 'a:1'].map(nameFor)).toEqual(['a1.jpg', 'A1-2.jpg', 'a_1.jpg', 'a_1-2.jpg'])
  })
})
