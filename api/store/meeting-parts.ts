/** The meeting as Outlook returned it right after the write: later differences were made in Outlook. */
export interface OutlookSnapshot {
  subject: string
  /** Both in UTC: "2027-03-10T08:00:00.000Z". */
  start: string
  end: string
  location: string
  /** The body as plain text, with white space collapsed. */
  text: string
}

/** What was changed in Outlook, compared with what was sent. */
export interface MeetingDrift {
  kind: 'changed' | 'deleted'
  noticedAt: string
  /** Field by field: what was sent, what Outlook has. */
  fields: Record<string, { rollcall: string; outlook: string }>
}

/** An attendee for whom Exchange keeps no e-mail address. Either field may be empty. */
export interface RowWithoutAddress {
  /** Such as "/o=ExchangeLabs/…". */
  address: string
  name: string
}
