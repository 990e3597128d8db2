import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { json } from '../../http/reply.ts'
import { certificateFile, makeAccountCertificate, useAccountCertificate } from './certificates/account-certificate.ts'
import { changeRemoteAccount } from './change-account.ts'
import { beginAdminConsent, isAdminState, readAdminConsent } from './consent/admin-consent.ts'
import { beginConsent, readConsent } from './consent/begin-consent.ts'
import { consentCookie } from './consent/consent-browser.ts'
import { showAdminConsent } from './consent/show-admin-consent.ts'
import { createConsentPages } from './consent/show-consent.ts'
import { ConsentBegun, operations } from './contract.ts'
import { moveToApplication } from './move-to-application.ts'
import { addRemoteAccount, getRemoteAccount, listRemoteAccounts, removeRemoteAccount } from './remote-accounts.ts'
import { testRemoteAccount } from './test-account.ts'
import { testStream } from './test-stream.ts'

/** Remote accounts, for admins, and the two consent pages, for the browser of the person who consents. */
export function remoteAccountRoutes(ctx: Context): Router {
  const router = Router()
  const pages = createConsentPages(ctx)
  mount(router, ctx, operations.listRemoteAccounts, ({ query }) => listRemoteAccounts(ctx, query))
  mount(router, ctx, operations.addRemoteAccount, (call) => addRemoteAccount(ctx, call.body, call))
  mount(router, ctx, operations.getRemoteAccount, ({ params }) => getRemoteAccount(ctx, params.id))
  mount(router, ctx, operations.changeRemoteAccount, (call) =>
    changeRemoteAccount(ctx, call.params.id, call.body, call, { ifMatch: call.ifMatch, untested: call.query.untested }),
  )
  mount(router, ctx, operations.removeRemoteAccount, (call) =>
    removeRemoteAccount(ctx, call.params.id, call, call.ifMatch),
  )
  mount(router, ctx, operations.testRemoteAccount, (call) =>
    call.header('accept')?.includes('text/event-stream')
      ? testStream(ctx, call.params.id, call)
      : testRemoteAccount(ctx, call.params.id, call, call.signal),
  )
  mount(router, ctx, operations.moveToApplication, (call) =>
    moveToApplication(ctx, call.params.id, call.body, call, call.ifMatch),
  )
  mount(router, ctx, operations.makeCertificate, (call) => makeAccountCertificate(ctx, call.params.id, call))
  mount(router, ctx, operations.downloadCertificate, ({ params }) => certificateFile(ctx, params.id))
  mount(router, ctx, operations.useCertificate, (call) => useAccountCertificate(ctx, call.params.id, call))
  mount(router, ctx, operations.readConsent, ({ params }) => readConsent(ctx, params.id))
  mount(router, ctx, operations.beginConsent, async (call) => {
    const { cookie, ...begun } = await beginConsent(ctx, call.params.id, call)
    return json(ConsentBegun.parse(begun), { headers: { 'Set-Cookie': consentCookie(ctx, cookie) } })
  })
  mount(router, ctx, operations.readAdminConsent, ({ params }) => readAdminConsent(ctx, params.id))
  mount(router, ctx, operations.beginAdminConsent, (call) => beginAdminConsent(ctx, call.params.id, call))
  mount(router, ctx, operations.startConsent, (call) => pages.start(call))
  mount(router, ctx, operations.proceedToConsent, (call) => pages.proceed(call))
  mount(router, ctx, operations.finishConsent, (call) =>
    isAdminState(call.query.state) ? showAdminConsent(ctx, call) : pages.finish(call),
  )
  return router
}
