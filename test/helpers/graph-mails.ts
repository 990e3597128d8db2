import type { DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { readMail, type TakenMail } from './mail-server.ts'

/** What left mailboxes through Graph so far, read by people who had no part in writing it. */
export function graphMails({ sentMails }: DemoTenant): Promise<TakenMail[]> {
  return Promise.all(
    sentMails.map(({ from, to, raw }) =>
      readMail(Buffer.from(raw), { from, to: [to], encrypted: true, user: undefined }),
    ),
  )
}
