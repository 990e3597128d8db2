const ASKED_OF_A_MAILBOX = /^\/(?:(me)|users\/([^/]+))\/(?:calendar|events|calendarView|sendMail)(?:\/|$)/i

/** The mailbox in the path of a calendar or mail request; undefined for any other request. */
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
