import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { pageHeaders } from '../../http/person-page.ts'
import { bytes } from '../../http/reply.ts'
import { CERTIFICATE_STYLE, certificatePage } from './certificate-page.ts'
import { readCertificate } from './erasure-certificate.ts'
import { operations } from './contract.ts'
import { createErasure, type ErasureParts } from './erase-person.ts'

const HEADERS = pageHeaders({ style: CERTIFICATE_STYLE })

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
