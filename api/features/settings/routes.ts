import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { savePersonnelSettings, showPersonnelSettings } from './personnel-settings.ts'
import { saveTrainingSettings, showTrainingSettings } from './training-settings.ts'

export function settingsRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readPersonnelSettings, () => showPersonnelSettings(ctx))
  mount(router, ctx, operations.savePersonnelSettings, (call) =>
    savePersonnelSettings(ctx, call, call.body, call.ifMatch),
  )
  mount(router, ctx, operations.readTrainingSettings, () => showTrainingSettings(ctx))
  mount(router, ctx, operations.saveTrainingSettings, (call) =>
    saveTrainingSettings(ctx, call, call.body, call.ifMatch),
  )
  return router
}
