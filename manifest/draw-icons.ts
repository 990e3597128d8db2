import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

// Draws the package's icons from the one mark. The icons are committed; run this when the mark changes: npm run
// manifest:icons
const here = (path: string) => new URL(path, import.meta.url)
const mark = readFileSync(here('icons/mark.svg'), 'utf8')
const BRAND = '#1F5C6B'

const lines = (color: string, width: number) =>
  mark
    .replace(/<\/?svg[^>]*>/g, '')
    .replaceAll('currentColor', color)
    .replace('stroke-width="7"', `stroke-width="${String(width)}"`)
const square = (radius: number, color: string, inset: number, width: number) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" ' +
  `rx="${String(radius)}" fill="${BRAND}"/><g transform="translate(${String(inset)} ` +
  `${String(inset)}) scale(${String((96 - 2 * inset) / 96)})">${lines(color, width)}</g></svg>`
const bare = (color: string, width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="8 14 80 72">${lines(color, width)}</svg>`

async function draw(svg: string, size: number, file: string): Promise<void> {
  await sharp(Buffer.from(svg), { density: 1200 })
    .resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toFile(new URL(file, import.meta.url).pathname)
}

mkdirSync(here('../addin/public/icons'), { recursive: true })
await draw(square(0, '#ffffff', 8, 7), 192, 'color.png')
await draw(bare('#ffffff', 8), 32, 'outline.png')
await draw(square(20, '#ffffff', 8, 8), 32, 'color32x32.png')
for (const size of [16, 32, 64, 80, 128])
  await draw(
    square(20, '#ffffff', size === 16 ? 4 : 8, size === 16 ? 10 : 8),
    size,
    `../addin/public/icons/training-${String(size)}.png`,
  )
