interface LogLine {
  level: number
  code?: string
  err?: { code?: string }
}

const ERROR_LEVEL = 50

/** The log lines about unknown failures. */
export function unexpectedErrors(logLines: readonly string[]): string[] {
  return logLines.filter((text) => {
    const line = JSON.parse(text) as LogLine
    return line.level >= ERROR_LEVEL && (line.code === 'internal' || line.err?.code === 'internal')
  })
}
