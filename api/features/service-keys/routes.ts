import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { addServiceKey, listServiceKeys, removeServiceKey } from './service-keys.ts'

export function serviceKeyRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.listServiceKeys, ({ query }) => listServiceKeys(ctx, query))
  mount(router, ctx, operations.addServiceKey, (call) => addServiceKey(ctx, call.body, call))
  mount(router, ctx, operations.removeServiceKey, (call) => removeServiceKey(ctx, call.params.id, call.ifMatch, call))
  return router
}
