const ASKED_OF_A_MAILBOX = /^\/(?:(me)|users\/([^/]+))\/(?:calendar|events|calendarView|sendMail)(?:\/|$)/i

/** Whose calendar or mail a question is about, as the path names the mailbox; undefined for any other question. */
export function calendarMailbox(path: string): string | undefined {
  const [, me, user] = ASKED_OF_A_MAILBOX.exec(path) ?? []
  if (me) return 'me'
  return user === undefined ? undefined : safelyDecoded(user).toLowerCase()
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
