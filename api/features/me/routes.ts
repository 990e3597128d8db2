import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { createKnownAdmins } from './known-admins.ts'
import { readMe } from './read-me.ts'

export function meRoutes(ctx: Context): Router {
  const router = Router()
  const known = createKnownAdmins(ctx)
  mount(router, ctx, operations.readMe, ({ actor }) => readMe(ctx, actor, known))
  return router
}
