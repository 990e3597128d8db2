import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { readAudit } from './read-audit.ts'

export function auditRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readAudit, ({ query }) => readAudit(ctx, query))
  return router
}
