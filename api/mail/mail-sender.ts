/** A sender or recipient. */
export interface MailAddress {
  name: string
  address: string
}

/** One mail to one person: a meeting request, or its cancellation. */
export interface OutgoingMail {
  to: MailAddress
  subject: string
  text: string
  html: string
  calendar: { method: 'REQUEST' | 'CANCEL'; iCalendar: string }
  /** The same for every repeat of this mail, so that mailboxes that check it drop the repeat. */
  messageId: string
  /** When it was written. */
  at: Date
}

/** How mails are sent: over SMTP, or from a mailbox through Microsoft Graph. The demo has its own. */
export interface MailSender {
  /** MAIL_FROM or the mailbox: the organiser of everything sent by e-mail, who gets the replies. */
  readonly from: MailAddress
  /** Set when nothing would recognise a repeat: a mail that may have been accepted is not sent again. */
  readonly onlyOnce?: true
  /**
   * Sends one mail. Resolves when the mail server has accepted it.
   * @throws mail_address_refused and mail_refused for this mail only; smtp_busy to try again later; mail_perhaps_sent
   * when it is unknown whether it was accepted; the signal's reason when it was aborted; anything else, with
   * `details.everybody`, when it would be the same for everyone
   */
  send(mail: OutgoingMail, signal?: AbortSignal): Promise<void>
  /** Accepts no more mails; the one under way is still sent. */
  close(): void
}
