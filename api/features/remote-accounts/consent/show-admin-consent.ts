import type { Context } from '../../../context.ts'
import { pageHeaders } from '../../../http/person-page.ts'
import { bytes, type Reply } from '../../../http/reply.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { finishAdminConsent } from './admin-consent.ts'
import { adminGrantedPage, adminRefusedPage } from './consent-page.ts'
import type { ConsentAnswer } from './finish-consent.ts'

interface Call {
  query: ConsentAnswer
  requestId: string
  header(name: string): string | undefined
}

/** The page an administrator returns to, who needn't know Rollcall: the result, and that they are done. */
export async function showAdminConsent(ctx: Context, { query, requestId, header }: Call): Promise<Reply> {
  const language = header('accept-language')
  try {
    return page(200, adminGrantedPage(await finishAdminConsent(ctx, requestId, query), language))
  } catch (error) {
    const known = error instanceof RollcallError ? error : unexpected(ctx, error, requestId)
    return page(known.status, adminRefusedPage(known, { requestId, language }))
  }
}

const page = (status: number, html: string) =>
  bytes(html, 'text/html; charset=utf-8', { status, headers: pageHeaders() })

function unexpected(ctx: Context, err: unknown, requestId: string): RollcallError {
  ctx.log.error({ err, code: 'internal', requestId }, 'something unexpected went wrong in an administrator’s consent')
  return new RollcallError('internal', 'Something unexpected went wrong.')
}
