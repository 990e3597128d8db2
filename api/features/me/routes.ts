import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { readMe } from './read-me.ts'

export function meRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readMe, ({ actor }) => readMe(ctx, actor))
  return router
}
