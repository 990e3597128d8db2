import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import ICAL from 'ical.js'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as the server accepted it, parsed by an independent library. */
export interface TakenMail {
  /** The envelope's recipients, who really get it. */
  to: string[]
  from: string
  raw: string
  parsed: ParsedMail
  /** The iCalendar part; undefined when there is none. */
  calendar: ICAL.Component | undefined
  encrypted: boolean
  user: string | undefined
}

/** Returns an SMTP refusal, or undefined to accept. */
type Refusal = { code: number; text: string } | undefined

export interface MailServer extends AsyncDisposable {
  port: number
  /** For SMTP_URL; a server on this machine. */
  url: string
  mails: TakenMail[]
  /** What the server refuses; may be changed at any time. */
  rules: {
    signIn: (user: string, password: string) => Refusal
    sender: (address: string) => Refusal
    recipient: (address: string) => Refusal
    mail: (address: string) => Refusal
  }
  /** All recipients named, including refused ones. */
  attempts: string[]
  clear(): void
  stop(): Promise<void>
}

const passAll = () => undefined

const asError = (refusal: Refusal) => refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code })

/** A real SMTP server on this machine. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: TakenMail[] = []
  const attempts: string[] = []
  const rules: MailServer['rules'] = { signIn: passAll, sender: passAll, recipient: passAll, mail: passAll }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    ...options,
    onAuth: ({ username, password }, _session, done) => {
      const error = asError(rules.signIn(username ?? '', password ?? ''))
      if (error) done(error)
      else done(null, { user: username ?? '' })
    },
    onMailFrom: ({ address }, _session, done) => done(asError(rules.sender(address))),
    onRcptTo: ({ address }, _session, done) => {
      attempts.push(address)
      done(asError(rules.recipient(address)))
    },
    onData: (stream, session, done) => {
      const take = async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        const refusal = rules.mail(to[0] ?? '')
        if (refusal) return asError(refusal)
        mails.push(
          await readMail(Buffer.concat(chunks), {
            to,
            from: mailFrom ? mailFrom.address : '',
            encrypted: session.secure,
            user: session.user ?? undefined,
          }),
        )
        return undefined
      }
      take().then(done, done)
    },
  })
  // Some tests break connections on purpose.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= new Promise<void>((resolve) => server.close(() => resolve())))
  return {
    port,
    mails,
    rules,
    attempts,
    stop,
    url: `smtp://127.0.0.1:${String(port)}`,
    clear: () => {
      mails.length = 0
      attempts.length = 0
    },
    [Symbol.asyncDispose]: stop,
  }
}

export async function readMail(
  raw: Buffer,
  envelope: { to: string[]; from: string; encrypted: boolean; user: string | undefined },
): Promise<TakenMail> {
  const parsed = await simpleParser(raw)
  const part = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar')
  return {
    ...envelope,
    raw: raw.toString('utf8'),
    parsed,
    calendar: part && new ICAL.Component(ICAL.parse(part.content.toString('utf8'))),
  }
}

/** A server that handles connections as told; by default it never answers. */
export async function startSilentServer(
  onConnection: (socket: Socket) => void = () => undefined,
): Promise<AsyncDisposable & { url: string; connections: number }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    silent.connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    onConnection(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const silent = {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    connections: 0,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return silent
}
