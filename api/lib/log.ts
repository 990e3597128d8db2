import pino from 'pino'

export type Logger = pino.Logger

export interface Log {
  logger: Logger
  /** Hides this value in every line from now on. */
  neverShow(secret: string): void
  /** The last warnings and errors, newest last. */
  troubles(): readonly string[]
}

const SECRET_FIELDS = [
  'clientSecret',
  'password',
  'authorization',
  'Authorization',
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'client_assertion',
  'key',
  'token',
  'secret',
  'cookie',
]
const BLOT = '[hidden]'

const KEPT_LINES = 200
const KEPT_CHARACTERS = 4000
const WARNING = 40

export interface LogOptions {
  level: string
  /** Where lines go; defaults to standard output. */
  write?: (line: string) => void
}

/** A JSON-lines log that hides secrets twice: by the name of the field, and by the value itself. */
export function createLog(options: LogOptions): Log {
  const hidden = new Set<string>()
  const blot = (line: string) => {
    let clean = line
    for (const secret of hidden) clean = clean.replaceAll(secret, BLOT)
    return clean
  }
  const print = options.write ?? ((line: string) => process.stdout.write(line))
  const kept: string[] = []
  const write = (line: string) => {
    if (Number(/^\{"level":(\d+)/.exec(line)?.[1]) >= WARNING) kept.push(line.trimEnd().slice(0, KEPT_CHARACTERS))
    if (kept.length > KEPT_LINES) kept.shift()
    print(line)
  }
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: BLOT },
    },
    { write: (line: string) => write(blot(line)) },
  )
  return {
    logger,
    // Hidden again: what wasn't a secret when the line was written may be one now.
    troubles: () => kept.map(blot),
    neverShow: (secret) => {
      // Hiding a short value would hide half the log, and a value that short is not a secret.
      if (secret.length < 6) return
      hidden.add(secret)
      // In a JSON line the value is escaped.
      hidden.add(JSON.stringify(secret).slice(1, -1))
    },
  }
}
