import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { addRemoteAccount, changeRemoteAccount, getRemoteAccount, listRemoteAccounts, removeRemoteAccount } from './remote-accounts.ts'
import { testRemoteAccount } from './test-account.ts'

/** Remote accounts, for admins. */
export function remoteAccountRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.listRemoteAccounts, ({ query }) => listRemoteAccounts(ctx, query))
  mount(router, ctx, operations.addRemoteAccount, (call) => addRemoteAccount(ctx, call.body, call))
  mount(router, ctx, operations.getRemoteAccount, ({ params }) => getRemoteAccount(ctx, params.id))
  mount(router, ctx, operations.changeRemoteAccount, (call) => changeRemoteAccount(ctx, call.params.id, call.body, call, call.ifMatch))
  mount(router, ctx, operations.removeRemoteAccount, (call) => removeRemoteAccount(ctx, call.params.id, call, call.ifMatch))
  mount(router, ctx, operations.testRemoteAccount, (call) => testRemoteAccount(ctx, call.params.id, call, call.signal))
  return router
}
