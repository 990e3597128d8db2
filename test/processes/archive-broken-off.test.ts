import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { unzip } from '../helpers/unzip.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const PEOPLE = 80
const SIDE = 640
const ARCHIVE = '/api/photos/archive'

/** Random bytes, so that the archive is larger than the connection's buffers and is certainly still being sent. */
async function largePicture(): Promise<Uint8Array> {
  const pixels = Buffer.alloc(SIDE * SIDE * 3)
  let last = 1
  for (let at = 0; at < pixels.length; at += 1) {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0
    pixels[at] = last >>> 24
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

async function withPictures({ admin }: Serving): Promise<void> {
  const lines = Array.from({ length: PEOPLE }, (_none, at) => ({
    employeeNumber: `E${String(at)}`,
    displayName: `Person ${String(at)}`,
    email: `person${String(at)}@x.example`,
  }))
  expect((await admin.post('/api/employees/import', lines)).status).toBe(200)
  const { items } = (await admin.get(`/api/employees?limit=${String(PEOPLE)}`)).body as { items: { id: string }[] }
  const picture = await largePicture()
  const type = { headers: { 'content-type': 'image/jpeg' } }
  for (const { id } of items) expect((await admin.put(`/api/employees/${id}/photo`, picture, type)).status).toBe(200)
}

/** Reads a little, runs `then`, and reads on. @returns what arrived, and whether the transfer was complete */
async function readArchive({ admin }: Serving, meanwhile: () => void): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const response = await admin.open('get', ARCHIVE)
  expect(response.status).toBe(200)
  const reader = response.body?.getReader()
  const pieces: Uint8Array[] = []
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      if (pieces.length === 0) meanwhile()
      pieces.push(piece.value)
    }
    return { bytes: Buffer.concat(pieces), isWhole: true }
  } catch {
    return { bytes: Buffer.concat(pieces), isWhole: false }
  }
}

/** Each picture's checksum by name; the manifest lists them all. */
async function picturesIn(archive: Uint8Array): Promise<Record<string, string>> {
  const files = await unzip(archive)
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()) as {
    items: { file?: string }[]
  }
  return Object.fromEntries(
    manifest.items.map(({ file = '' }) => [
      file,
      createHash('sha256')
        .update(files.get(file) ?? '')
        .digest('hex'),
    ]),
  )
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  '%s while the archive of pictures is sent: the client can’t take the part for the whole, and the next process sends it whole',
  async (signal) => {
    const microsoft = await startTlsTenant({ people: 3 })
    const dataDir = await temporaryFolder()
    const first = await serve(microsoft, dataDir)
    await withPictures(first)
    const before = await readArchive(first, () => undefined)
    expect(before.isWhole).toBe(true)

    const broken = await readArchive(first, () => first.program.process.kill(signal))
    expect(await first.program.ended).toEqual(
      signal === 'SIGTERM' ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' },
    )
    expect(broken.isWhole).toBe(false)
    expect(broken.bytes.length).toBeLessThan(before.bytes.length)
    await expect(unzip(broken.bytes)).rejects.toThrow('End of central directory')
    expect(first.program.stderr()).toBe('')

    const second = await serve(microsoft, dataDir)
    const after = await readArchive(second, () => undefined)
    expect(after.isWhole).toBe(true)
    const pictures = await picturesIn(after.bytes)
    expect(Object.keys(pictures)).toHaveLength(PEOPLE)
    expect(pictures).toEqual(await picturesIn(before.bytes))
    await stopServing(second)
    expect(second.program.stderr()).toBe('')
  },
)
