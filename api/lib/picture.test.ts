import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pngBomb } from '../../test/helpers/png-bomb.ts'
import { FETCHED_PICTURE, normalisePicture, resizePicture, UPLOADED_PICTURE } from './picture.ts'

const red = { r: 200, g: 30, b: 40 }
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: red } })
const normalise = (bytes: Uint8Array, longestSide = 240) =>
  normalisePicture(bytes, { ...UPLOADED_PICTURE, longestSide })
const failure = (code: string) => expect.objectContaining({ name: 'RollcallError', code })

/** A noisy picture, so that it has bytes worth cutting off. */
const portrait = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red, noise: { type: 'gaussian', mean: 120, sigma: 40 } } })

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s becomes a JPEG of the size asked for', async (format) => {
  const made = await normalise(await plain(400, 300).toFormat(format).toBuffer())
  expect(made).toMatchObject({ width: 240, height: 180 })
  expect(await sharp(made.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 180, space: 'srgb' })
})

test('a small picture is never scaled up', async () => {
  expect(await normalise(await plain(60, 50).png().toBuffer())).toMatchObject({ width: 60, height: 50 })
})

test('of a moving picture the first frame is kept', async () => {
  const frames = [red, { r: 0, g: 0, b: 250 }].map((background) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer()
  const made = await normalise(moving)
  expect(made).toMatchObject({ width: 20, height: 20 })
  const [first] = (await sharp(made.jpeg).stats()).channels
  expect(first?.mean).toBeGreaterThan(150)
})

test('the orientation of the camera is carried out, and every trace of camera and place is gone', async () => {
  const photo = await portrait(300, 200)
    .withExif({ IFD0: { Make: 'Canary', Orientation: '6' }, IFD3: { GPSLatitude: '50/1 51/1 0/1' } })
    .jpeg()
    .toBuffer()
  const turned = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(turned.includes('Canary')).toBe(true)
  const made = await normalise(turned, 648)
  expect(made).toMatchObject({ width: 200, height: 300 })
  const { exif, icc, iptc, xmp, orientation } = await sharp(made.jpeg).metadata()
  expect({ exif, icc, iptc, xmp, orientation }).toEqual({})
  expect(Buffer.from(made.jpeg).includes('Canary')).toBe(false)
})

test('the same picture always gives the same bytes', async () => {
  const photo = await portrait(500, 500).jpeg().toBuffer()
  const [first, second] = await Promise.all([normalise(photo), normalise(photo)])
  expect(Buffer.from(first.jpeg).equals(second.jpeg)).toBe(true)
})

test('what is transparent becomes white', async () => {
  const clear = sharp({ create: { width: 30, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  const { channels } = await sharp((await normalise(await clear.png().toBuffer())).jpeg).stats()
  expect(channels.map((channel) => channel.min)).toEqual([255, 255, 255])
})

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'],
  ['a web page', '<!doctype html><html><body>Sign in</body></html>'],
  ['text', 'This is not a picture at all.'],
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'],
  ['a TIFF', 'II*\u0000\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0000'],
])('%s is refused as unsupported', async (_name, text) => {
  await expect(normalise(Buffer.from(text, 'latin1'))).rejects.toEqual(failure('photo_unsupported'))
})

test('a JPEG that was cut off is unreadable, wherever it was cut', async () => {
  const photo = await portrait(300, 300).jpeg().toBuffer()
  for (const share of [0.002, 0.1, 0.5, 0.9]) {
    const cut = photo.subarray(0, Math.max(4, Math.floor(photo.length * share)))
    await expect(normalise(cut), `cut at ${share}`).rejects.toEqual(failure('photo_unreadable'))
  }
})

test('bytes that only begin like a picture are unreadable, and so are no bytes', async () => {
  const fake = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')])
  await expect(normalise(fake)).rejects.toEqual(failure('photo_unreadable'))
  await expect(normalise(new Uint8Array())).rejects.toEqual(failure('photo_unreadable'))
})

test('a bomb of 30,000 x 30,000 pixels is refused without being unfolded', async () => {
  const bomb = pngBomb(30_000)
  expect(bomb.length).toBeLessThan(200_000)
  const before = process.memoryUsage().rss
  await expect(normalise(bomb)).rejects.toEqual(failure('photo_too_large'))
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
})

test('the largest picture that is allowed passes, one row more does not', async () => {
  expect(await normalise(await plain(5000, 5000).png().toBuffer())).toMatchObject({ width: 240, height: 240 })
  await expect(normalise(await plain(5000, 5001).png().toBuffer())).rejects.toEqual(failure('photo_too_large'))
})

test('more bytes than allowed are refused, for fetched pictures sooner than for uploaded ones', async () => {
  const photo = await plain(10, 10).jpeg().toBuffer()
  const padded = Buffer.concat([photo, Buffer.alloc(FETCHED_PICTURE.maxBytes)])
  const fetched = normalisePicture(padded, { ...FETCHED_PICTURE, longestSide: 240 })
  await expect(fetched).rejects.toEqual(failure('photo_too_large'))
  expect(await normalisePicture(padded, UPLOADED_PICTURE)).toMatchObject({ width: 10, height: 10 })
})

test('many pictures at once all come out', async () => {
  const photo = await portrait(200, 100).jpeg().toBuffer()
  const made = await Promise.all(Array.from({ length: 20 }, (_, index) => normalise(photo, 20 + index)))
  expect(made.map((picture) => picture.width)).toEqual(Array.from({ length: 20 }, (_, index) => 20 + index))
})

test('a stored picture is served smaller, never larger', async () => {
  const { jpeg } = await normalise(await portrait(300, 200).png().toBuffer(), 240)
  expect(await resizePicture(jpeg, 48)).toMatchObject({ width: 48, height: 32 })
  expect(await resizePicture(jpeg, 648)).toMatchObject({ width: 240, height: 160 })
})
