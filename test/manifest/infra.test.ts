import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Environment } from '../../api/config/config-schema.ts'

const bicep = readFileSync(new URL('../../infra/main.bicep', import.meta.url), 'utf8')
const all = (pattern: RegExp) => [...bicep.matchAll(pattern)].map(([, name = '']) => name)

// There is no compiler of Bicep to be had here: this holds the shape, not the types of Azure's resources.
test('the template for Azure closes what it opens, and uses each parameter and resource it names', () => {
  const bare = bicep.replace(/\/\/[^\n]*|'(?:[^'\\]|\\.)*'/g, '')
  for (const [open, close] of ['{}', '[]', '()'].map((pair) => pair.split('')))
    expect(bare.split(open ?? '').length, open).toBe(bare.split(close ?? '').length)
  const names = [...all(/^param (\w+)/gm), ...all(/^var (\w+)/gm), ...all(/^resource (\w+)/gm)]
  const unused = names.filter((name) => (bicep.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2)
  // A rule of the firewall stands for itself, and the app is the end of it all.
  expect(unused.filter((name) => name !== 'fromAzure')).toEqual([])
  expect(all(/^resource \w+ '([^']+)'/gm).filter((type) => !/^Microsoft\.[\w/]+@\d{4}-\d\d-\d\d$/.test(type))).toEqual(
    [],
  )
})

test('it sets variables that Rollcall reads, and keeps what is secret in the vault', () => {
  const known = Environment.keyof().options as readonly string[]
  const set = all(/\{ name: '([A-Z_]+)'/g)
  expect(set.filter((name) => !known.includes(name))).toEqual([])
  for (const needed of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'PUBLIC_URL', 'ROLLCALL_KEY', 'ROLLCALL_STORE'])
    expect(set).toContain(needed)
  for (const secret of ['ROLLCALL_KEY', 'ROLLCALL_STORE']) expect(bicep).toMatch(new RegExp(`'${secret}', secretRef`))
  expect(bicep).not.toMatch(/CLIENT_SECRET/)
})
