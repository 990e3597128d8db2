/** Whom a mail is from or to. */
export interface MailAddress {
  name: string
  address: string
}

/** One mail to one person: a meeting request, or the cancellation of one. */
export interface OutgoingMail {
  to: MailAddress
  subject: string
  text: string
  html: string
  calendar: { method: 'REQUEST' | 'CANCEL'; iCalendar: string }
  /** The same for every repeat of this mail, so that mailboxes that look at it drop the repeat. */
  messageId: string
  /** When it was written. */
  at: Date
}

/** The way mails leave: SMTP, or a mailbox through Microsoft Graph; the demo brings its own. */
export interface MailSender {
  /** MAIL_FROM or the mailbox: the organiser of what is sent by e-mail, to whom replies go. */
  readonly from: MailAddress
  /** Nothing on this way recognises a repeat: a mail that may have been taken is not handed over again. */
  readonly onlyOnce?: true
  /**
   * Hands one mail over. Resolves when the mail server has taken it.
   * @throws mail_address_refused and mail_refused for this one mail; smtp_busy when it is to be tried later;
   * mail_perhaps_sent when nobody can tell whether it was taken; the signal's reason when it was aborted; anything
   * else, with `details.everybody`, when it would be the same for everybody
   */
  send(mail: OutgoingMail, signal?: AbortSignal): Promise<void>
  /** No more mails; the one under way is still handed over. */
  close(): void
}
