import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes } from '../../http/reply.ts'
import { certificatePage } from './certificate-page.ts'
import { readCertificate } from './erasure-certificate.ts'
import { operations } from './contract.ts'
import { createErasure, type ErasureParts } from './erase-person.ts'

/** Shown in the browser, it can neither run nor load anything. */
const HEADERS = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }

export function erasureRoutes(ctx: Context, parts: ErasureParts): Router {
  const router = Router()
  const erase = createErasure(ctx, parts)
  mount(router, ctx, operations.erasePerson, (call) => erase(call, call.params.id, call.body.employeeNumber))
  mount(router, ctx, operations.readCertificate, ({ params }) => readCertificate(ctx, params.id))
  mount(router, ctx, operations.printCertificate, async ({ params }) =>
    bytes(certificatePage(await readCertificate(ctx, params.id)), 'text/html; charset=utf-8', { headers: HEADERS }),
  )
  return router
}
