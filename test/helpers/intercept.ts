import { createDemoTenant, type DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import type { Clock } from '../../api/lib/clock.ts'

/** Sits between Rollcall and the tenant, sees each request, and may answer it itself. */
export type Interceptor = (request: Request, ask: () => Promise<Response>) => Promise<Response>

export interface Intercepted {
  /** For startRollcall. Its switches are set on `plain`. */
  tenant: DemoTenant
  plain: DemoTenant
  /** What happens to requests from now on; undefined: they pass through. */
  intercept(by: Interceptor | undefined): void
}

/** A demo tenant behind an interceptor. */
export function interceptedTenant(clock: Clock, people: number): Intercepted {
  const plain = createDemoTenant({ clock, people })
  let interceptor: Interceptor | undefined
  const transport: DemoTenant['transport'] = (request) => {
    const ask = () => plain.transport(request)
    return interceptor ? interceptor(request, ask) : ask()
  }
  return {
    plain,
    tenant: Object.create(plain, { transport: { value: transport } }) as DemoTenant,
    intercept: (by) => {
      interceptor = by
    },
  }
}

export interface Part {
  id: string
  status: number
  headers: Record<string, string>
  body: unknown
}

export const isBatch = (request: Request) => request.url.endsWith('/$batch')

/** Sends the request and changes each part of the batch's answer. */
export async function alterParts(
  request: Request,
  ask: () => Promise<Response>,
  alter: (part: Part, url: string) => Part,
): Promise<Response> {
  const asked = (await request.clone().json()) as { requests: { id: string; url: string }[] }
  const urls = new Map(asked.requests.map(({ id, url }) => [id, url]))
  const answer = await ask()
  if (answer.status !== 200) return answer
  const { responses } = (await answer.json()) as { responses: Part[] }
  return Response.json({ responses: responses.map((part) => alter(part, urls.get(part.id) ?? '')) })
}
