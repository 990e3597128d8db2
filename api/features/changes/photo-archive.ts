import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { Context } from '../../context.ts'
import { Reply } from '../../http/reply.ts'
import { resizePicture } from '../../lib/picture.ts'
import type { PhotoChangeRecord, PhotoFacts } from '../../store/change-records.ts'
import type { ArchiveQuery, PhotoChange } from './contract.ts'
import { createFileNames } from './file-names.ts'
import { photoChange } from './change-views.ts'
import type { FeedPage, ReadFeed } from './read-feed.ts'

type Entry = PhotoChange & { file?: string; missing?: true }

const PAGE = 500

/**
 * Pictures as one zip, streamed: at most one of them is in memory. manifest.json comes last and names every change,
 * also the removals, and the cursor to ask with the next time.
 * @throws cursor_unknown, cursor_expired before anything is sent
 */
export async function photoArchive(
  ctx: Context,
  readFeed: ReadFeed<PhotoFacts>,
  { since, size }: ArchiveQuery,
): Promise<Reply> {
  const first = await readFeed({ since, limit: PAGE })
  return new Reply(async (res, signal) => {
    res.status(200).set({
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="photos.zip"',
      'Cache-Control': 'no-store',
    })
    const zip = new yazl.ZipFile()
    const sent = pipeline(zip.outputStream, res, { signal })
    // Where the caller goes away, both ends stop; where packing fails, the transfer breaks off instead of looking
    // whole.
    await Promise.all([sent, pack(ctx, zip, readFeed, first, size, signal)]).catch((error: unknown) => {
      res.destroy()
      if (!signal.aborted) throw error
    })
  })
}

async function pack(
  ctx: Context,
  zip: yazl.ZipFile,
  readFeed: ReadFeed<PhotoFacts>,
  first: FeedPage<PhotoFacts>,
  size: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const nameFor = createFileNames('.jpg')
  const items: Entry[] = []
  let page = first
  for (;;) {
    for (const record of page.items) {
      signal.throwIfAborted()
      const jpeg = record.isGone ? undefined : await pictureOf(ctx, record, size)
      const file = jpeg && nameFor(record.facts.employeeNumber)
      if (jpeg && file !== undefined) await addFile(zip, file, jpeg, signal)
      items.push({
        ...photoChange(record),
        ...(file !== undefined && { file }),
        ...(!record.isGone && !jpeg && { missing: true }),
      })
    }
    if (!page.more) break
    page = await readFeed({ since: page.nextCursor, limit: PAGE })
  }
  const manifest = JSON.stringify({ cursor: page.nextCursor, items }, undefined, 1)
  zip.addBuffer(Buffer.from(manifest), 'manifest.json')
  zip.end()
}

async function pictureOf(
  ctx: Context,
  { facts: { etag, width = 0, height = 0 } }: PhotoChangeRecord,
  size: number | undefined,
): Promise<Uint8Array | undefined> {
  const stored = etag === undefined ? undefined : await ctx.photos.get(etag)
  if (!stored || size === undefined || size >= Math.max(width, height)) return stored
  return (await resizePicture(stored, size)).jpeg
}

/** Resolves when the network has taken it, so that no second picture waits in memory. */
async function addFile(zip: yazl.ZipFile, name: string, jpeg: Uint8Array, signal: AbortSignal): Promise<void> {
  const stream = Readable.from([jpeg], { objectMode: false })
  const taken = once(stream, 'end', { signal })
  // A picture is compressed already.
  zip.addReadStream(stream, name, { compress: false, size: jpeg.byteLength, mtime: new Date(0) })
  await taken
}
