import type { Context } from '../../context.ts'
import { zipReply } from '../../http/zip-reply.ts'
import type { Reply } from '../../http/reply.ts'
import { resizePicture } from '../../lib/picture.ts'
import type { ZipWriter } from '../../lib/zip.ts'
import type { PhotoChangeRecord, PhotoFacts } from '../../store/change-records.ts'
import { photoChange } from './change-views.ts'
import type { ArchiveQuery, PhotoChange } from './contract.ts'
import { createFileNames } from './file-names.ts'
import type { FeedPage, ReadFeed } from './read-feed.ts'

type Entry = PhotoChange & { file?: string; missing?: true }

const PAGE = 500

/**
 * Pictures as one zip, streamed. manifest.json comes last and names every change, including removals, and the cursor
 * for the next call.
 * @throws cursor_unknown, cursor_expired before anything is sent
 */
export async function photoArchive(
  ctx: Context,
  readFeed: ReadFeed<PhotoFacts>,
  { since, size }: ArchiveQuery,
): Promise<Reply> {
  const first = await readFeed({ since, limit: PAGE })
  return zipReply('photos.zip', (zip) => pack(ctx, zip, readFeed, first, size))
}

async function pack(
  ctx: Context,
  zip: ZipWriter,
  readFeed: ReadFeed<PhotoFacts>,
  first: FeedPage<PhotoFacts>,
  size: number | undefined,
): Promise<void> {
  const nameFor = createFileNames('.jpg')
  const items: Entry[] = []
  let page = first
  for (;;) {
    for (const record of page.items) {
      const jpeg = record.isGone ? undefined : await pictureOf(ctx, record, size)
      const file = jpeg && nameFor(record.facts.employeeNumber)
      if (jpeg && file !== undefined) await zip.add(file, jpeg, { isCompressed: true })
      items.push({
        ...photoChange(record),
        ...(file !== undefined && { file }),
        ...(!record.isGone && !jpeg && { missing: true }),
      })
    }
    if (!page.more) break
    page = await readFeed({ since: page.nextCursor, limit: PAGE })
  }
  await zip.add('manifest.json', Buffer.from(JSON.stringify({ cursor: page.nextCursor, items }, undefined, 1)))
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
