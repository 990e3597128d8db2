import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import type { OpenApiDocument } from '../../http/openapi.ts'
import { bytes } from '../../http/reply.ts'
import { operations } from './contract.ts'
import { checkReadiness } from './readiness.ts'

/** @param document of all features, this one included */
export function diagnosticsRoutes(ctx: Context, document: OpenApiDocument): Router {
  const { registry } = ctx.metrics
  const router = Router()
  mount(router, ctx, operations.readHealth, async () => ({ status: 'alive' }))
  mount(router, ctx, operations.readReadiness, () => checkReadiness(ctx))
  mount(router, ctx, operations.readMetrics, async () => bytes(await registry.metrics(), registry.contentType))
  mount(router, ctx, operations.readOpenApi, async () => document)
  return router
}
