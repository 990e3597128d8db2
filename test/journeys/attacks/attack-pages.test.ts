import { mkdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blockTrail } from '../../helpers/block-trail.ts'
import { addPasswordAccount, beginConsent, formOf, grantConsent, openBrowser } from '../../helpers/consent.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const isPage = (answer: { headers: Headers; page: string }) => {
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.page).toMatch(/<html lang="(en|nl|fr|de)">/)
  expect(answer.page).not.toContain('{"error"')
}

/** Like a full disk: a folder is in the way of every write to this file. */
async function blockFile(rollcall: Rollcall, name: string): Promise<() => Promise<void>> {
  const path = join(rollcall.ctx.config.storeDir, `${name}.json.bak`)
  await rm(path, { force: true })
  await mkdir(path)
  return () => rmdir(path)
}

describe('a browser gets a page, whatever goes wrong', () => {
  test('while nothing can be written: neither the button nor the way back from Microsoft shows raw data', async () => {
    await using rollcall = await startRollcall({ people: 12 })
    const id = await addPasswordAccount(rollcall)
    const { startUrl } = await beginConsent(rollcall, id)
    const browser = openBrowser(rollcall)
    const { action, fields } = formOf((await browser.open(startUrl)).page)
    const back = [await blockFile(rollcall, 'pending-consents'), await blockTrail(rollcall)]
    const pressed = await browser.send(action, fields)
    isPage(pressed)
    expect([pressed.status, pressed.page]).toEqual([503, expect.stringMatching(/store_unavailable.*Request/)])
    for (const unblock of back) await unblock()

    const address = (await browser.send(action, fields)).headers.get('location') ?? ''
    const led = rollcall.tenant.signInInBrowser(address) ?? ''
    const again = [await blockFile(rollcall, 'pending-consents'), await blockTrail(rollcall)]
    const callback = await browser.open(led)
    isPage(callback)
    expect([callback.status, callback.page]).toEqual([503, expect.stringContaining('store_unavailable')])
    for (const unblock of again) await unblock()
    expect((await grantConsent(rollcall, id)).status).toBe(200)
  })

  test('permissions that were granted are shown as granted, even where the audit line could not be written', async () => {
    await using rollcall = await startRollcall({ people: 12 })
    const id = await addPasswordAccount(rollcall)
    const browser = openBrowser(rollcall)
    const address = (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? ''
    const unblock = await blockTrail(rollcall)
    const granted = await browser.open(rollcall.tenant.signInInBrowser(address) ?? '')
    await unblock()
    isPage(granted)
    expect(granted.page).toMatch(/Permissions granted[^]*saved_in_part/)
    const { body } = await rollcall.as('admin').get(`/api/remote-accounts/${id}`)
    expect(body).toMatchObject({ state: 'ready' })
  })

  test('also before a page is reached: too many requests, too large, wrong type, server stopping', async () => {
    await using rollcall = await startRollcall({ people: 3, speed: 1, rateLimits: { calls: 4 } })
    const browser = openBrowser(rollcall)
    const big = await browser.send('/consent/start', { ticket: 'x'.repeat(40_000) })
    const json = await browser.send('/consent/start', { ticket: 'x' }, { 'content-type': 'application/json' })
    expect([big.status, json.status]).toEqual([413, 415])
    for (let at = 0; at < 3; at += 1) await browser.open('/consent/start?ticket=a.b')
    const often = await browser.open('/consent/start?ticket=a.b')
    expect(often.status).toBe(429)
    expect(Number(often.headers.get('retry-after'))).toBeGreaterThan(0)
    rollcall.beginToStop()
    for (const answer of [big, json, often]) isPage(answer)
  })

  test('an unknown address gets a page for a browser and JSON for a program', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const browser = openBrowser(rollcall)
    for (const path of ['/nowhere', '/consent', '/privacy/more', '/tab/nowhere', '/%E0%A4%A']) {
      const answer = await browser.open(path)
      expect([path, [400, 404].includes(answer.status)]).toEqual([path, true])
      isPage(answer)
      expect((await rollcall.anonymous.get(path)).body).toHaveProperty('error.code')
    }
    const api = await browser.open('/api/nowhere')
    expect(api.body).toMatchObject({ error: { code: 'not_found' } })
  })
})
