import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPhotoFolder } from '../../api/store/lowdb/photos-disk.ts'
import { keptLog, temporaryFolder } from './store-fixture.ts'

const picture = (text: string) => Buffer.from(`not really a picture, but bytes: ${text}`)
const pathIn = (folder: string, blob: string) => join(folder, blob.slice(0, 2), `${blob}.jpg`)
const HOUR = 3_600_000

async function start() {
  const folder = await temporaryFolder()
  return { folder, photos: await openPhotoFolder({ folder, log: keptLog().log }) }
}

async function age(path: string, ms: number): Promise<void> {
  const then = new Date(Date.now() - ms)
  await utimes(path, then, then)
}

it('a picture is found under the hash of its bytes, also after a restart', async () => {
  const { folder, photos } = await start()
  const blob = await photos.put(picture('a'))
  expect(blob).toBe(createHash('sha256').update(picture('a')).digest('hex'))
  const again = await openPhotoFolder({ folder, log: keptLog().log })
  expect(Buffer.from((await again.get(blob)) ?? [])).toEqual(picture('a'))
  expect([await again.has(blob), await again.has('0'.repeat(64))]).toEqual([true, false])
  expect(await again.get('0'.repeat(64))).toBeUndefined()
})

it('the same picture put by many at once is stored once', async () => {
  const { folder, photos } = await start()
  const blobs = await Promise.all(Array.from({ length: 20 }, () => photos.put(picture('same'))))
  expect(new Set(blobs).size).toBe(1)
  expect(await readdir(join(folder, (blobs[0] ?? '').slice(0, 2)))).toEqual([`${blobs[0]}.jpg`])
})

it('a picture that is there already is not written again', async () => {
  const { folder, photos } = await start()
  const path = pathIn(folder, await photos.put(picture('a')))
  const { ino } = await stat(path)
  await photos.put(picture('a'))
  expect((await stat(path)).ino).toBe(ino)
})

it('a damaged picture is repaired by the next put', async () => {
  const { folder, photos } = await start()
  const blob = await photos.put(picture('a'))
  await writeFile(pathIn(folder, blob), picture('b'))
  expect(await photos.get(blob)).toBeUndefined()
  await photos.put(picture('a'))
  expect(await readFile(pathIn(folder, blob))).toEqual(picture('a'))
})

it.each(['../../etc/passwd', '..', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`, 'a'.repeat(63)])(
  'the name "%s" finds nothing',
  async (name) => {
    const { photos } = await start()
    expect([await photos.get(name), await photos.has(name)]).toEqual([undefined, false])
  },
)

it('a sweep removes only old, unused pictures', async () => {
  const { folder, photos } = await start()
  const [used, old, young] = [
    await photos.put(picture('used')),
    await photos.put(picture('old')),
    await photos.put(picture('young')),
  ]
  for (const blob of [used, old]) await age(pathIn(folder, blob), 2 * HOUR)
  await age(pathIn(folder, young), 0)
  await writeFile(join(folder, old.slice(0, 2), 'notes.txt'), 'not ours')
  expect(await photos.sweep((blob) => blob === used, HOUR)).toBe(1)
  expect([await photos.has(used), await photos.has(old), await photos.has(young)]).toEqual([true, false, true])
  expect(await photos.sweep((blob) => blob === used, HOUR)).toBe(0)
})

it('a picture that is put again counts as new', async () => {
  const { folder, photos } = await start()
  const blob = await photos.put(picture('back'))
  await age(pathIn(folder, blob), 2 * HOUR)
  await photos.put(picture('back'))
  expect(await photos.sweep(() => false, HOUR)).toBe(0)
  expect(await photos.has(blob)).toBe(true)
})

it('a picture put during a sweep survives it', async () => {
  const { folder, photos } = await start()
  for (let round = 0; round < 30; round += 1) {
    const blob = await photos.put(picture(`race ${round}`))
    await age(pathIn(folder, blob), 2 * HOUR)
    await Promise.all([photos.sweep(() => false, HOUR), photos.put(picture(`race ${round}`))])
    expect(await photos.has(blob)).toBe(true)
  }
})

it('a picture that cannot be written is refused and leaves nothing behind', async () => {
  const { folder, photos } = await start()
  const blob = createHash('sha256').update(picture('x')).digest('hex')
  await writeFile(join(folder, blob.slice(0, 2)), 'a file where a folder belongs')
  await expect(photos.put(picture('x'))).rejects.toEqual(expect.objectContaining({ code: 'store_unavailable' }))
  await rm(join(folder, blob.slice(0, 2)))
  expect(await photos.put(picture('x'))).toBe(blob)
})

it('old half-written pictures are removed at the start, another process’s fresh ones are not', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'ab'))
  const [stale, fresh] = ['0000000000000000', '1111111111111111'].map((end) => join(folder, 'ab', `x.jpg.tmp-${end}`))
  for (const path of [stale, fresh]) await writeFile(path ?? '', 'half')
  await age(stale ?? '', 2 * HOUR)
  await age(fresh ?? '', 0)
  await openPhotoFolder({ folder, log: keptLog().log })
  expect(await readdir(join(folder, 'ab'))).toEqual(['x.jpg.tmp-1111111111111111'])
})
