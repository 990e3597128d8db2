import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import type { OpenApiDocument } from '../../http/openapi.ts'
import { bytes, json } from '../../http/reply.ts'
import { readBundle } from './bundle.ts'
import { DiagnosticsBundle, operations } from './contract.ts'
import { checkReadiness } from './readiness.ts'
import { readSummary } from './summary.ts'

/** @param document the OpenAPI document of all features, including this one */
export function diagnosticsRoutes(ctx: Context, document: OpenApiDocument): Router {
  const { registry } = ctx.metrics
  const router = Router()
  const began = ctx.clock.monotonic()
  mount(router, ctx, operations.readHealth, async () => ({ status: 'alive' }))
  mount(router, ctx, operations.readReadiness, () => checkReadiness(ctx))
  mount(router, ctx, operations.readMetrics, async () => bytes(await registry.metrics(), registry.contentType))
  mount(router, ctx, operations.readDiagnostics, () => readSummary(ctx, began))
  mount(router, ctx, operations.readBundle, async () => {
    const bundle = DiagnosticsBundle.parse(await readBundle(ctx, began))
    return json(bundle, {
      headers: {
        'Content-Disposition': `attachment; filename="rollcall-diagnostics-${bundle.madeAt.slice(0, 10)}.json"`,
      },
    })
  })
  mount(router, ctx, operations.readOpenApi, async () => document)
  return router
}
