import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rbacScript } from '../../addin/pages/remote-accounts/limit-scripts.ts'

const placeOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const read = (path: string) => readFileSync(placeOf(path), 'utf8')
const SCRIPTS = ['docs/scripts/set-up.ps1', 'docs/scripts/set-up.sh']

describe('the scripts that set a tenant up', () => {
  test.each(SCRIPTS)('%s takes scopes, roles and clients from the package, and fills every placeholder', (script) => {
    const text = read(script)
    expect(text).toContain('manifest/aad.manifest.json')
    const places = new Set(read('manifest/aad.manifest.json').match(/\$\{\{\w+\}\}/g))
    expect([...places].filter((place) => !text.includes(place))).toEqual([])
  })

  test.each(SCRIPTS)('%s is the same as in the tab’s guide', (script) => {
    const text = read(script)
    const guide = read('addin/pages/remote-accounts/guide.tsx')
    expect(guide).toContain('User.Read.All')
    expect(text).toContain('User.Read.All')
    expect(guide).toContain('TeamsActivity.Send')
    expect(text).toContain('TeamsActivity.Send')
    const commands = rbacScript({ clientId: 'x', mailbox: 'y', objectId: 'z', sendsMail: true })
    for (const word of commands.match(/(New|Test|Connect)-\w+|Application [\w.]+/g) ?? []) expect(text).toContain(word)
    for (const value of ['api://AzureADTokenExchange', '/v2.0', 'ENTRA_TENANT_ID=', 'ENTRA_CLIENT_ID=', 'PUBLIC_URL='])
      expect(text).toContain(value)
    // Rights of Entra ID and of Exchange add up: what Exchange limits is not granted there.
    expect(text).not.toMatch(/permission in [^\n]*(Calendars|Mail\.Send)/)
    expect(text).not.toMatch(/add-?password/i)
  })

  test('the Azure CLI script is valid bash', () => {
    expect(() => execFileSync('bash', ['-n', placeOf('docs/scripts/set-up.sh')])).not.toThrow()
  })
})
