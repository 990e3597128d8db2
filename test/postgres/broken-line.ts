import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A connection to the database that a test can cut. */
export interface BrokenLine {
  /** A connection string through it. */
  url: string
  /** Breaks all connections and refuses new ones. */
  cut(): void
  mend(): void
  /** Delays everything from now on. */
  slow(ms: number): void
  close(): Promise<void>
}

export async function lineTo(url: string): Promise<BrokenLine> {
  const target = new URL(url)
  const [port, host] = [Number(target.port), target.hostname]
  const open = new Set<Socket>()
  let isCut = false
  let latency = 0
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy()
    const onward = connect(port, host)
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.on('data', (chunk) => {
        const pass = () => void (other.destroyed || other.write(chunk))
        if (latency > 0) setTimeout(pass, latency)
        else pass()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  target.port = String(address.port)
  const destroyAll = () => open.forEach((socket) => socket.destroy())
  return {
    url: target.href,
    cut: () => {
      isCut = true
      destroyAll()
    },
    mend: () => {
      isCut = false
    },
    slow: (ms) => {
      latency = ms
    },
    close: async () => {
      destroyAll()
      server.close()
      await once(server, 'close')
    },
  }
}
