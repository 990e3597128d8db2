import { once } from 'node:events'
import { Readable } from 'node:stream'
import yazl from 'yazl'

export interface ZipWriter {
  /** Resolves when the reader has taken the file, so that no second one waits in memory. */
  add(name: string, bytes: Uint8Array, options?: { isCompressed?: boolean }): Promise<void>
}

/**
 * Packs a zip while it is read: at most one file of it is in memory.
 * @param pack adds the files; if it fails, the transfer breaks off instead of looking complete
 * @param signal aborted when the reader goes away
 */
export async function streamZip(
  to: NodeJS.WritableStream & { destroy(): unknown },
  signal: AbortSignal,
  pack: (zip: ZipWriter) => Promise<void>,
): Promise<void> {
  const zip = new yazl.ZipFile()
  const add: ZipWriter['add'] = async (name, bytes, { isCompressed = false } = {}) => {
    signal.throwIfAborted()
    let stream: Readable | undefined = streamOf(bytes)
    const taken = once(stream, 'end', { signal })
    const options = { compress: !isCompressed, size: bytes.byteLength, mtime: new Date(0) }
    // The zip keeps this function to its end, so it must not keep the file.
    zip.addReadStreamLazy(name, options, (callback) => {
      if (stream) callback(null, stream)
      stream = undefined
    })
    await taken
  }
  const packed = pack({ add }).then(() => {
    zip.end()
  })
  const output = Readable.from(zip.outputStream, { objectMode: false })
  await Promise.all([copy(output, to, signal), packed]).catch((error: unknown) => {
    output.destroy()
    to.destroy()
    if (!signal.aborted) throw error
  })
}

/** Not stream.pipeline: with its listeners an answer has more than Node takes for a leak. */
async function copy(from: Readable, to: NodeJS.WritableStream, signal: AbortSignal): Promise<void> {
  for await (const piece of from as AsyncIterable<Uint8Array>)
    if (!to.write(piece)) await once(to as NodeJS.EventEmitter, 'drain', { signal })
  to.end()
}

/** A stream that lets go of the bytes once they are read. */
function streamOf(bytes: Uint8Array): Readable {
  let left: Uint8Array | undefined = bytes
  return new Readable({
    read() {
      this.push(left !== undefined && left.byteLength > 0 ? left : null)
      left = undefined
    },
  })
}
