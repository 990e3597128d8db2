import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pngBomb } from '../../test/helpers/png-bomb.ts'
import { FETCHED_PICTURE, normalisePicture, resizePicture, UPLOADED_PICTURE } from './picture.ts'

const red = { r: 200, g: 30, b: 40 }
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: red } })
const normalise = (bytes: Uint8Array, longestSide = 240) =>
  normalisePicture(bytes, { ...UPLOADED_PICTURE, longestSide })
const failure = (code: string) => expect.objectContaining({ name: 'RollcallError', code })

/** A noisy picture, so that there are enough bytes to cut off; always the same. */
const portrait = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3)
  let state = 12_345
  for (let at = 0; at < pixels.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 0x80_00_00_00
    pixels[at] = 80 + ((state >> 16) % 90)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s becomes a JPEG of the size asked for', async (format) => {
  const made = await normalise(await plain(400, 300).toFormat(format).toBuffer())
  expect(made).toMatchObject({ width: 240, height: 180 })
  expect(await sharp(made.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 180, space: 'srgb' })
})

test('a small picture is never scaled up', async () => {
  expect(await normalise(await plain(60, 50).png().toBuffer())).toMatchObject({ width: 60, height: 50 })
})

test('an animated picture keeps its first frame', async () => {
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

test('the camera’s orientation is applied, and every trace of camera and place is removed', async () => {
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

describe('a JPEG that is already in the stored form', () => {
  const small = () => portrait(240, 180).jpeg().toBuffer()
  const isKept = async (bytes: Uint8Array, longestSide = 240) =>
    Buffer.from((await normalise(bytes, longestSide)).jpeg).equals(bytes)
  const after = (bytes: Buffer, added: Uint8Array, at = bytes.length) =>
    Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)])
  const comment = Buffer.from([0xff, 0xfe, 0, 8, ...Buffer.from('canary')])

  test('is kept byte for byte', async () => {
    const photo = await small()
    expect(await isKept(photo)).toBe(true)
    expect(await normalise(photo)).toMatchObject({ width: 240, height: 180 })
  })

  test.each([
    ['with a byte behind it', (photo: Buffer) => after(photo, Buffer.from('x'))],
    ['with another file behind it', (photo: Buffer) => after(photo, Buffer.from('PK canary'))],
    ['with a comment', (photo: Buffer) => after(photo, comment, 2)],
    [
      'with a comment behind its tables',
      (photo: Buffer) => after(photo, comment, photo.indexOf(Buffer.from([0xff, 0xda]))),
    ],
    [
      'with details of the camera',
      (photo: Buffer) =>
        sharp(photo)
          .withExif({ IFD0: { Make: 'canary' } })
          .jpeg()
          .toBuffer(),
    ],
    ['with a colour profile', (photo: Buffer) => sharp(photo).withIccProfile('p3').jpeg().toBuffer()],
    ['in grey', (photo: Buffer) => sharp(photo).toColourspace('b-w').jpeg().toBuffer()],
    ['in colours for printing', (photo: Buffer) => sharp(photo).toColourspace('cmyk').jpeg().toBuffer()],
    ['in several scans', (photo: Buffer) => sharp(photo).jpeg({ progressive: true }).toBuffer()],
  ])('%s is encoded again', async (_how, change) => {
    const odd = Buffer.from(await change(await small()))
    const { jpeg } = await normalise(odd)
    expect(Buffer.from(jpeg).equals(odd)).toBe(false)
    expect(Buffer.from(jpeg).includes('canary')).toBe(false)
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', channels: 3, space: 'srgb' })
  })

  test('one pixel too wide is made smaller', async () => {
    expect(await isKept(await small(), 239)).toBe(false)
  })

  test.each([0.3, 0.6, 0.95])('with only %d of its bytes is refused', async (share) => {
    const photo = await small()
    const cut = Buffer.concat([photo.subarray(0, photo.length * share), Buffer.from([0xff, 0xd9])])
    await expect(normalise(cut)).rejects.toEqual(failure('photo_unreadable'))
  })
})

test('transparent parts become white', async () => {
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

describe('an odd JPEG that can still be shown', () => {
  const stray = Buffer.from('padding of a camera', 'latin1')
  /** The position of a segment with one of these markers. */
  const placeOf = (photo: Buffer, ...markers: number[]) => {
    let at = 2
    while (!markers.includes(photo[at + 1] ?? 0)) at += 2 + photo.readUInt16BE(at + 2)
    return at
  }
  const inserted = (photo: Buffer, at: number, bytes: Buffer) =>
    Buffer.concat([photo.subarray(0, at), bytes, photo.subarray(at)])
  const changed = (photo: Buffer, at: number, ...bytes: number[]) => {
    const copy = Buffer.from(photo)
    copy.set(bytes, at)
    return copy
  }
  const scan = (photo: Buffer) => placeOf(photo, 0xda)
  const scanParameters = (photo: Buffer) => scan(photo) + 2 + photo.readUInt16BE(scan(photo) + 2) - 3

  test.each<[string, (photo: Buffer) => Buffer]>([
    ['stray bytes before the tables', (photo) => inserted(photo, placeOf(photo, 0xdb), stray)],
    ['one stray byte before the frame', (photo) => inserted(photo, placeOf(photo, 0xc0, 0xc2), Buffer.from([0]))],
    ['stray bytes before the Huffman tables', (photo) => inserted(photo, placeOf(photo, 0xc4), stray)],
    ['stray bytes before the scan', (photo) => inserted(photo, scan(photo), stray)],
    [
      'stray bytes in several places',
      (photo) => inserted(inserted(photo, scan(photo), stray), placeOf(photo, 0xdb), stray),
    ],
    ['fill bytes before a marker', (photo) => inserted(photo, placeOf(photo, 0xc4), Buffer.from([0xff, 0xff, 0xff]))],
    ['padding before the end', (photo) => inserted(photo, photo.length - 2, Buffer.alloc(16))],
    ['a trailer behind the end', (photo) => Buffer.concat([photo, Buffer.alloc(4000, 'SEFT')])],
    [
      'a JFIF version nobody knows',
      (photo) => inserted(photo, 2, Buffer.from('ffe000104a46494600090100000100010000', 'hex')),
    ],
    ['a scan that names no coefficients', (photo) => changed(photo, scanParameters(photo), 0, 0, 0)],
    ['a scan with other approximation bits', (photo) => changed(photo, scanParameters(photo), 0, 63, 0x11)],
  ])('%s', async (_name, oddly) => {
    const photo = await portrait(300, 200).jpeg().toBuffer()
    const made = await normalise(oddly(photo))
    expect(made).toMatchObject({ width: 240, height: 160 })
    expect(Buffer.from(made.jpeg).equals((await normalise(photo)).jpeg)).toBe(true)
  })

  test('stray bytes in the header of a progressive picture', async () => {
    const photo = await portrait(300, 200).jpeg({ progressive: true }).toBuffer()
    const made = await normalise(inserted(photo, placeOf(photo, 0xdb), stray))
    expect(Buffer.from(made.jpeg).equals((await normalise(photo)).jpeg)).toBe(true)
  })

  test('an odd JPEG that is cut off is unreadable', async () => {
    const photo = await portrait(300, 200).jpeg().toBuffer()
    const odd = inserted(photo, placeOf(photo, 0xdb), stray)
    await expect(normalise(odd.subarray(0, odd.length / 2))).rejects.toEqual(failure('photo_unreadable'))
  })

  test('many pictures at once, some of them damaged, are each judged by themselves', async () => {
    const photo = await portrait(300, 200).jpeg().toBuffer()
    const odd = inserted(photo, placeOf(photo, 0xdb), stray)
    const cut = photo.subarray(0, photo.length / 2)
    const hole = Buffer.concat([photo.subarray(0, photo.length / 2), photo.subarray(photo.length / 2 + 500)])
    const sent = Array.from({ length: 10 }, () => [odd, cut, photo, hole]).flat()
    const made = await Promise.allSettled(sent.map((bytes) => normalise(bytes)))
    expect(made.map(({ status }) => status)).toEqual(
      sent.map((bytes) => (bytes === odd || bytes === photo ? 'fulfilled' : 'rejected')),
    )
  })
})

test('a JPEG whose data is damaged is unreadable', async () => {
  const hole = (photo: Buffer, at: number) => Buffer.concat([photo.subarray(0, at), photo.subarray(at + 500)])
  const stretch = (photo: Buffer, at: number) => Buffer.from(photo).fill(0xff, at, at + 200)
  const photo = await portrait(400, 400).jpeg().toBuffer()
  const progressive = await portrait(400, 400).jpeg({ progressive: true }).toBuffer()
  for (const share of [0.2, 0.5, 0.8]) {
    const at = Math.floor(photo.length * share)
    for (const damaged of [hole(photo, at), stretch(photo, at), stretch(progressive, at)])
      await expect(normalise(damaged), `at ${share}`).rejects.toEqual(failure('photo_unreadable'))
  }
})

test.each(['png', 'webp', 'gif'] as const)('a %s that was cut off is unreadable', async (format) => {
  const photo = await portrait(200, 200).toFormat(format).toBuffer()
  for (const share of [0.1, 0.5, 0.9, 0.99])
    await expect(normalise(photo.subarray(0, Math.floor(photo.length * share)))).rejects.toEqual(
      failure('photo_unreadable'),
    )
})

test('bytes that only begin like a picture are unreadable, and so is an empty file', async () => {
  const fake = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')])
  await expect(normalise(fake)).rejects.toEqual(failure('photo_unreadable'))
  await expect(normalise(new Uint8Array())).rejects.toEqual(failure('photo_unreadable'))
})

test('a bomb of 30,000 x 30,000 pixels is refused without being decoded', async () => {
  const bomb = pngBomb(30_000)
  expect(bomb.length).toBeLessThan(200_000)
  const before = process.memoryUsage().rss
  await expect(normalise(bomb)).rejects.toEqual(failure('photo_too_large'))
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
})

test('the largest allowed picture is accepted, one more row is not', async () => {
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
