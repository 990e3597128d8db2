import { createByteCache } from '../../lib/byte-cache.ts'
import { Router } from 'express'
import { PICTURE_MAX_AGE_S } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes, empty, type Reply } from '../../http/reply.ts'
import { RollcallError } from '../../lib/errors.ts'
import { languageOf } from '../../lib/spoken-time.ts'
import { followImport } from '../../imports/follow-import.ts'
import { readImportLines, readImportState } from '../../imports/read-import.ts'
import { templateReply } from '../../imports/template-reply.ts'
import { addEmployee } from './add-employee.ts'
import { changeEmployee } from './change-employee.ts'
import { operations } from './contract.ts'
import { readCoverage } from './coverage.ts'
import { employeeHistory } from './employee-history.ts'
import { uploadPhoto, withdrawPhoto } from './employee-photo.ts'
import { EMPLOYEES_TEMPLATE } from './employees-template.ts'
import { eraseEmployee, listBin, restoreEmployee } from './bin/deleted-employees.ts'
import { listFormerPictures, restorePicture } from './bin/former-pictures.ts'
import { findCandidates } from './entra/candidates.ts'
import { previewDirectory, takeOverDirectory } from './entra/from-directory.ts'
import { listUnsure } from './entra/unsure-people.ts'
import { exportEmployees } from './export-employees.ts'
import { importEmployees } from './import-employees.ts'
import { importAnswer } from './import-answer.ts'
import { listEmployees } from './list-employees.ts'
import { actOnMissing } from './missing/act-on-missing.ts'
import { listMissing } from './missing/kept-missing.ts'
import { readPeopleValues } from './people-values.ts'
import { readEmployee } from './read-employee.ts'
import { removeEmployee } from './remove-employee.ts'
import { changePeople } from './selection/change-people.ts'
import { chosenPeople } from './selection/chosen-people.ts'
import { isKnown, photoOf, servePhoto, type ServedPhoto } from './serve-photo.ts'
import { createSignedPhoto } from './signed-photo.ts'

const CACHE_BYTES = 16 * 1024 * 1024

/** A face is for this reader only, who checks each time whether it is current and still allowed. */
const PHOTO_HEADERS = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** A signed address names one picture, which may be withdrawn, so browsers check again soon. */
const SIGNED_HEADERS = { ...PHOTO_HEADERS, 'Cache-Control': `private, max-age=${PICTURE_MAX_AGE_S}, must-revalidate` }

const AS_FILE = { 'Content-Disposition': 'attachment; filename="employees.csv"' }

export function employeeRoutes(ctx: Context): Router {
  const router = Router()
  const cache = createByteCache(CACHE_BYTES)
  const signedPhoto = createSignedPhoto(ctx)
  mount(router, ctx, operations.listEmployees, ({ actor, query }) => listEmployees(ctx, actor, query))
  mount(router, ctx, operations.addEmployee, (call) => addEmployee(ctx, call, call.body))
  mount(router, ctx, operations.importEmployees, async (call) =>
    followImport(ctx, 'employees', call.query, async (tell) =>
      importAnswer(ctx, await importEmployees(ctx, call, call.rawBody, call.query, tell), call.query),
    ),
  )
  mount(router, ctx, operations.readEmployeeImport, ({ params }) => readImportState(ctx, 'employees', params.id))
  mount(router, ctx, operations.listEmployeeImportLines, ({ params, query }) =>
    readImportLines(ctx, 'employees', params.id, query),
  )
  mount(router, ctx, operations.readEmployeesTemplate, async ({ query, header }) =>
    templateReply('employees', EMPLOYEES_TEMPLATE, query.language ?? languageOf(header('accept-language'))),
  )
  mount(router, ctx, operations.exportEmployees, async () =>
    bytes(await exportEmployees(ctx.store.employees.all()), 'text/csv; charset=utf-8', { headers: AS_FILE }),
  )
  mount(router, ctx, operations.readCoverage, () => readCoverage(ctx))
  mountSelection(router, ctx)
  mount(router, ctx, operations.readPeopleValues, () => readPeopleValues(ctx))
  mountMissing(router, ctx)
  mountEntra(router, ctx)
  mountBin(router, ctx)
  mount(router, ctx, operations.readEmployee, ({ actor, params }) => readEmployee(ctx, actor, params.id))
  mount(router, ctx, operations.changeEmployee, (call) =>
    changeEmployee(ctx, call, call.params.id, call.body, call.ifMatch),
  )
  mount(router, ctx, operations.removeEmployee, (call) => removeEmployee(ctx, call, call.params.id, call.ifMatch))
  mount(router, ctx, operations.readEmployeeHistory, ({ params, query }) =>
    employeeHistory(ctx, params.id, query.limit),
  )
  mount(router, ctx, operations.readEmployeePhoto, async ({ params, query, header }) => {
    const photo = servePhoto(ctx, cache, await photoOf(ctx, params.id), query.size)
    return answerPhoto(photo, header('if-none-match'), PHOTO_HEADERS)
  })
  mount(router, ctx, operations.readPicture, async ({ params, query, header }) => {
    const photo = servePhoto(ctx, cache, await signedPhoto(params.token), query.size)
    return answerPhoto(photo, header('if-none-match'), SIGNED_HEADERS)
  })
  mount(router, ctx, operations.uploadEmployeePhoto, (call) => {
    if (!call.rawBody) throw new RollcallError('photo_unreadable', 'No picture was sent.')
    return uploadPhoto(ctx, call, call.params.id, call.rawBody.bytes, call.ifMatch)
  })
  mount(router, ctx, operations.withdrawEmployeePhoto, (call) => withdrawPhoto(ctx, call, call.params.id, call.ifMatch))
  return router
}

/** Operations on several people at once. */
function mountSelection(router: Router, ctx: Context): void {
  mount(router, ctx, operations.changeEmployees, (call) => changePeople(ctx, call, call.body))
  mount(router, ctx, operations.exportChosenEmployees, async ({ body }) =>
    bytes(await exportEmployees(chosenPeople(ctx, body.people)), 'text/csv; charset=utf-8', { headers: AS_FILE }),
  )
}

/** What can be restored within 30 days. Mounted before routes that take any id. */
function mountBin(router: Router, ctx: Context): void {
  mount(router, ctx, operations.listBin, ({ query }) => listBin(ctx, query))
  mount(router, ctx, operations.restoreEmployee, (call) => restoreEmployee(ctx, call, call.params.id))
  mount(router, ctx, operations.eraseEmployee, (call) => eraseEmployee(ctx, call, call.params.id))
  mount(router, ctx, operations.listFormerPictures, ({ params }) => listFormerPictures(ctx, params.id))
  mount(router, ctx, operations.restorePicture, (call) =>
    restorePicture(ctx, call, call.params.id, call.params.pictureId),
  )
}

/** Who was missing from a list of everybody. */
function mountMissing(router: Router, ctx: Context): void {
  mount(router, ctx, operations.listMissing, ({ params, query }) => listMissing(ctx, params.id, query))
  mount(router, ctx, operations.actOnMissing, (call) => actOnMissing(ctx, call, call.params.id, call.body))
}

/** Questions to Entra ID about employees. Mounted before routes that take any id. */
function mountEntra(router: Router, ctx: Context): void {
  mount(router, ctx, operations.listUnsure, ({ actor, query }) => listUnsure(ctx, actor, query))
  mount(router, ctx, operations.previewDirectory, ({ signal }) => previewDirectory(ctx, signal))
  mount(router, ctx, operations.takeOverDirectory, (call) =>
    takeOverDirectory(ctx, call, call.body.departments, call.signal),
  )
  mount(router, ctx, operations.listCandidates, ({ params, query, signal }) =>
    findCandidates(ctx, params.id, query.search, signal),
  )
}

async function answerPhoto(
  photo: ServedPhoto,
  known: string | undefined,
  always: Record<string, string>,
): Promise<Reply> {
  const headers = { ...always, ETag: `"${photo.etag}"` }
  return isKnown(photo.etag, known) ? empty(304, headers) : bytes(await photo.read(), 'image/jpeg', { headers })
}
