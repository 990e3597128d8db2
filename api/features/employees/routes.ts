import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes, empty } from '../../http/reply.ts'
import { RollcallError } from '../../lib/errors.ts'
import { addEmployee } from './add-employee.ts'
import { changeEmployee } from './change-employee.ts'
import { operations } from './contract.ts'
import { uploadPhoto, withdrawPhoto } from './employee-photo.ts'
import { exportEmployees } from './export-employees.ts'
import { importEmployees } from './import-employees.ts'
import { listEmployees } from './list-employees.ts'
import { createPictureCache } from './picture-cache.ts'
import { readEmployee } from './read-employee.ts'
import { removeEmployee } from './remove-employee.ts'
import { isKnown, servePhoto } from './serve-photo.ts'

const CACHE_BYTES = 16 * 1024 * 1024

/** A face is nobody's business but the reader's, who asks each time whether it is still the same and still allowed. */
const PHOTO_HEADERS = { 'Cache-Control': 'private, no-cache', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox" }

const AS_FILE = { 'Content-Disposition': 'attachment; filename="employees.csv"' }

export function employeeRoutes(ctx: Context): Router {
  const router = Router()
  const cache = createPictureCache(CACHE_BYTES)
  mount(router, ctx, operations.listEmployees, ({ query }) => listEmployees(ctx, query))
  mount(router, ctx, operations.addEmployee, (call) => addEmployee(ctx, call, call.body))
  mount(router, ctx, operations.importEmployees, (call) => importEmployees(ctx, call, call, call.query))
  mount(router, ctx, operations.exportEmployees, async () => bytes(await exportEmployees(ctx), 'text/csv; charset=utf-8', { headers: AS_FILE }))
  mount(router, ctx, operations.readEmployee, ({ params }) => readEmployee(ctx, params.id))
  mount(router, ctx, operations.changeEmployee, (call) => changeEmployee(ctx, call, call.params.id, call.body, call.ifMatch))
  mount(router, ctx, operations.removeEmployee, (call) => removeEmployee(ctx, call, call.params.id, call.ifMatch))
  mount(router, ctx, operations.readEmployeePhoto, async ({ params, query, header }) => {
    const photo = await servePhoto(ctx, cache, params.id, query.size)
    const headers = { ...PHOTO_HEADERS, ETag: `"${photo.etag}"` }
    return isKnown(photo.etag, header('if-none-match')) ? empty(304, headers) : bytes(await photo.read(), 'image/jpeg', { headers })
  })
  mount(router, ctx, operations.uploadEmployeePhoto, (call) => {
    if (!call.rawBody) throw new RollcallError('photo_unreadable', 'No picture was sent.')
    return uploadPhoto(ctx, call, call.params.id, call.rawBody.bytes, call.ifMatch)
  })
  mount(router, ctx, operations.withdrawEmployeePhoto, (call) => withdrawPhoto(ctx, call, call.params.id, call.ifMatch))
  return router
}
