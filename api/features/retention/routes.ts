import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { previewRetention, saveRetention, showRetention } from './retention-rules.ts'

export function retentionRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readRetention, () => showRetention(ctx))
  mount(router, ctx, operations.previewRetention, ({ body }) => previewRetention(ctx, body))
  mount(router, ctx, operations.saveRetention, (call) => saveRetention(ctx, call, call.body, call.ifMatch))
  return router
}
