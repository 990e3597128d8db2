import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes } from '../../http/reply.ts'
import { operations } from './contract.ts'
import { exportPhotoConsents, readPhotoConsents } from './photo-consents.ts'

const AS_FILE = { 'Content-Disposition': 'attachment; filename="photo-consents.csv"' }

export function photoConsentRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readPhotoConsents, () => readPhotoConsents(ctx))
  mount(router, ctx, operations.exportPhotoConsents, async (call) =>
    bytes(await exportPhotoConsents(ctx, call), 'text/csv; charset=utf-8', { headers: AS_FILE }),
  )
  return router
}
