import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { readCatalogue, readCatalogueEntry } from './catalogue.ts'
import { enrolMyself, leaveMyself } from './change-place.ts'
import { operations } from './operations/contract.ts'
import { myData } from './my-data.ts'
import { chooseMyPicture } from './my-picture.ts'
import type { MyParts } from './parts.ts'
import { readMyPage } from './read-my-page.ts'
import { decideAsManager, decideAsTrainer } from './requests/decide.ts'
import { sessionRequests } from './requests/read-requests.ts'
import { readUnknownPeople } from './unknown-people.ts'

export function myRoutes(ctx: Context, parts: MyParts): Router {
  const router = Router()
  mount(router, ctx, operations.readMyPage, (call) => readMyPage(ctx, parts, call))
  mount(router, ctx, operations.readCatalogue, (call) => readCatalogue(ctx, call, call.query))
  mount(router, ctx, operations.readCatalogueEntry, (call) => readCatalogueEntry(ctx, call, call.params.id))
  mount(router, ctx, operations.enrol, (call) => enrolMyself(ctx, parts, call, call.params.id))
  mount(router, ctx, operations.leave, (call) => leaveMyself(ctx, parts, call, call.params.id, call.body.reason))
  mount(router, ctx, operations.chooseMyPicture, (call) => chooseMyPicture(ctx, parts, call, call.body))
  mount(router, ctx, operations.readUnknownPeople, () => readUnknownPeople(ctx))
  mount(router, ctx, operations.decideAsManager, (call) =>
    decideAsManager(ctx, parts, call, call.params.id, call.body.approve),
  )
  mount(router, ctx, operations.decideAsTrainer, (call) =>
    decideAsTrainer(ctx, parts, call, call.params, call.body.approve),
  )
  mount(router, ctx, operations.listSessionRequests, (call) => sessionRequests(ctx, call.params.id))
  mount(router, ctx, operations.readMyData, (call) => myData(ctx, call))
  return router
}
