/**
 * Draws the portraits of the invented company into portraits/. Run by hand, when the look is to change:
 * node --import tsx api/demo-tenant/company/draw-portraits.ts
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { openPeeps } from '@dicebear/collection'
import { createAvatar } from '@dicebear/core'
import sharp from 'sharp'
import { portraitFile, PORTRAIT_COUNT, PORTRAIT_SIDE } from './portrait-files.ts'
import { seededRandom, shuffled } from './seeded.ts'

const WITHOUT_BEARD = words(
  'bangs bangs2 bantuKnots bun bun2 buns cornrows cornrows2 dreads1 grayBun grayMedium hijab long ' +
    'longBangs longCurly medium1 medium2 medium3 mediumBangs mediumBangs2 mediumBangs3 ' +
    'mediumStraight',
)
const WITH_BEARD = words(
  'afro dreads2 flatTop grayShort hatBeanie hatHip noHair1 noHair3 pomp shaved1 shaved2 shaved3 ' +
    'short1 short2 short3 short4 short5 turban twists twists2',
)
const BEARDS = words('chin full full2 full3 goatee1 goatee2 moustache1 moustache4')
const FACES = words('smile calm smile cute smile cute smile eatingHappy calm smileBig smile contempt')
const GLASSES = words('glasses glasses2 glasses3 glasses4 glasses5')
const BACKGROUNDS = words('b6e3f4 c9d6f7 d8d0f2 f6d3e0 ffdcc8 ffe8b8 dcecc4 c7e9d6 cde7e7 e8dfd2')
const SKINS = words('ffdfc4 f6cfae edb98a d9a066 c68642 a56a3f 8d5524 7a4a2a 6b3f24')
const SHIRTS = words('5b8def e07a5f 6fae8f f2b84b 7d6ba8 b56576 3f7d89 d98c5f 8aa05a 4f5d75 e8e3d9')
/** Lines and dark hair have one colour per person, darker than their skin. */
const DARK_INKS = words('1f1a17 1f1a17 231815 27272f')
const INKS = words('1f1a17 2c1b18 3d2314 4a2a16 27272f 5a3216')
const LIGHT_SKIN_INKS = words('1f1a17 2c1b18 3d2314 5a3216 27272f 74401b 8a4b1f 55555c')
const BRIGHT_HAIR = words('2c1b18 4a312c 724133 a55728 b58143 d6b370 b5502a b9b4b0')

function words(text: string): [string, ...string[]] {
  return text.split(' ') as [string, ...string[]]
}

const random = seededRandom(2026)
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''

/** Each head is used once before any repeats, so that neighbours on a wall of faces differ. */
function* heads(): Generator<string> {
  for (;;) yield* shuffled([...WITHOUT_BEARD, ...WITH_BEARD], random)
}

function drawOne(head: string): string {
  const hasBeard = WITH_BEARD.includes(head) && random() < 0.4
  const skin = Math.floor(random() * SKINS.length)
  const inks = skin < 3 ? LIGHT_SKIN_INKS : skin < 5 ? INKS : DARK_INKS
  const options = {
    size: PORTRAIT_SIDE,
    head: [head],
    face: [pick(FACES)],
    facialHair: [pick(BEARDS)],
    facialHairProbability: hasBeard ? 100 : 0,
    accessories: [pick(GLASSES)],
    accessoriesProbability: random() < 0.25 ? 100 : 0,
    maskProbability: 0,
    skinColor: [SKINS[skin] ?? ''],
    clothingColor: [pick(SHIRTS)],
    headContrastColor: [pick(BRIGHT_HAIR)],
    backgroundColor: [pick(BACKGROUNDS)],
  }
  const ink = pick(inks)
  return createAvatar<object>(openPeeps, options)
    .toString()
    .replaceAll(/#000(000)?(?=["';])/g, `#${ink}`)
}

await mkdir(new URL('portraits/', import.meta.url), { recursive: true })
const nextHead = heads()
for (let portrait = 0; portrait < PORTRAIT_COUNT; portrait += 1) {
  const svg = drawOne(nextHead.next().value as string)
  const jpeg = await sharp(Buffer.from(svg))
    .resize(PORTRAIT_SIDE, PORTRAIT_SIDE)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  await writeFile(portraitFile(portrait), jpeg)
}
