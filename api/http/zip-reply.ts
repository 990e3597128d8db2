import { streamZip, type ZipWriter } from '../lib/zip.ts'
import { Reply } from './reply.ts'

/** A zip that is packed while it is sent. @param name the file name for the browser, in plain letters */
export function zipReply(name: string, pack: (zip: ZipWriter) => Promise<void>): Reply {
  return new Reply(async (res, signal) => {
    res.status(200).set({
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    })
    await streamZip(res, signal, pack)
  })
}
