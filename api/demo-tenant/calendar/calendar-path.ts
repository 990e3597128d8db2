/** The mailbox a calendar question is about, as the path names it; undefined for questions of another kind. */
export function calendarMailbox(path: string): string | undefined {
  const [, me, user] = /^\/(?:(me)|users\/([^/]+))\/(?:calendar|events|calendarView)(?:\/|$)/i.exec(path) ?? []
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
