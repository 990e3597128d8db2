import type { DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { readMail, type TakenMail } from './mail-server.ts'

/** The mails sent through Graph so far, parsed by an independent library. */
export function graphMails({ sentMails }: DemoTenant): Promise<TakenMail[]> {
  return Promise.all(
    sentMails.map(({ from, to, raw }) =>
      readMail(Buffer.from(raw), { from, to: [to], encrypted: true, user: undefined }),
    ),
  )
}
