import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import sharp from 'sharp'

/** Waits until the pictures in sight are loaded. */
export async function picturesAreThere(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
    undefined,
    { timeout: 10_000 },
  )
}

/** Writes a screenshot as WebP, as sharp as fits into so many bytes. */
export async function writeWebp(shot: Buffer, file: string, mostBytes: number): Promise<void> {
  for (const quality of [85, 70, 55]) {
    const { size } = await sharp(shot).webp({ quality, effort: 6 }).toFile(file)
    if (size <= mostBytes) return
  }
}

/** Draws the pictures of a folder. The former ones stay until all of the new ones are there. */
export async function replacePictures(folder: string, draw: (into: string) => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const into = await mkdtemp(join(folder, '.drawing-'))
  try {
    await draw(into)
    for (const file of await picturesIn(folder)) await rm(join(folder, file))
    for (const file of await picturesIn(into)) await rename(join(into, file), join(folder, file))
  } finally {
    await rm(into, { recursive: true })
  }
}

/** Says how many pictures a folder has and how large they are. */
export async function printSizes(folder: string, name: string): Promise<void> {
  const files = await picturesIn(folder)
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(
    `${String(files.length)} pictures in ${name}, ${String(Math.round(total / 1024))} KiB; the largest has ${String(Math.round(Math.max(...sizes) / 1024))} KiB.`,
  )
}

async function picturesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.webp'))
}
