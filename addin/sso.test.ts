// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SsoError } from './sso-error.ts'
import { frameWindow, tokenUntil, type Frame } from '../test/helpers/host-frame.ts'

let frame: Frame
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in tests')))
  vi.resetModules()
  frame = frameWindow()
})
afterEach(() => {
  frame.remove()
  vi.unstubAllGlobals()
})

const CLIENT_ID = '2bd9cf31-003d-4171-8e40-08b7c0d2b274'
const ASK = 'authentication.getAuthToken'

// What both ways to get the token must do; TAB_SSO chooses one.
describe.each(['teamsfx', 'teams-js'] as const)('the token from %s', (sso) => {
  const create = async (patienceMs?: number) => {
    const { startHost } = await import('./host.ts')
    const { createSso } = await import('./sso.ts')
    const host = await startHost()
    if (!host) throw new Error('The host did not answer.')
    return createSso(host, { clientId: CLIENT_ID, sso }, patienceMs)
  }
  const asked = () => frame.received.filter(({ func }) => func === ASK).length
  const failure = async (token: Promise<string>) =>
    (
      await token.then(
        () => undefined,
        (error: unknown) => error as SsoError,
      )
    )?.failure

  test('is the host’s', async () => {
    const token = tokenUntil(Date.now() + 3_600_000)
    frame.answers[ASK] = () => [true, token]
    expect(await (await create()).token()).toBe(token)
  })

  test('is requested once, however many requests need it', async () => {
    const { token } = await create()
    const tokens = await Promise.all([token(), token(), token()])
    expect(new Set([...tokens, await token()]).size).toBe(1)
    expect(asked()).toBe(1)
  })

  test('is renewed before it expires', async () => {
    frame.answers[ASK] = () => [true, tokenUntil(Date.now() + 60_000)]
    const { token } = await create()
    expect(await token()).not.toBe(await token())
    expect(asked()).toBe(2)
  })

  test.each([
    ['CancelledByUser', 'cancelled'],
    ['User or admin has not granted consent to use the app', 'consentNeeded'],
    ['resourceRequiresConsent', 'consentNeeded'],
    ['App resource defined in manifest and iframe origin do not match', 'misconfigured'],
    ['Internal server error', 'refused'],
  ])('that the host refuses with "%s" is known as %s', async (reason, expected) => {
    frame.answers[ASK] = () => [false, reason]
    expect(await failure((await create()).token())).toBe(expected)
  })

  test('is refused if it isn’t a token', async () => {
    frame.answers[ASK] = () => [true, 'no token at all']
    expect(await failure((await create()).token())).toBe('refused')
  })

  test('that never arrives fails after a while, and may arrive on the next try', async () => {
    const answer = frame.answers[ASK]
    frame.answers[ASK] = () => undefined
    const { token } = await create(50)
    expect(await failure(token())).toBe('noAnswer')
    if (answer) frame.answers[ASK] = answer
    expect(await token()).toContain('.')
  })
})
