import { expect, test } from 'vitest'
import { plainAddress } from '../../../api/http/client-address.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const start = (TRUST_PROXY?: string) =>
  startRollcall({
    people: 3,
    speed: 1,
    rateLimits: { failures: 2 },
    ...(TRUST_PROXY !== undefined && { env: { TRUST_PROXY } }),
  })

/** The answers to guesses at a key from these addresses, one after another. */
async function guesses(rollcall: Rollcall, ...forwarded: string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const from of forwarded) {
    const headers = { 'x-forwarded-for': from }
    const { status } = await rollcall.withToken(`rck_${'B'.repeat(43)}`).get('/api/audit', { headers })
    statuses.push(status)
  }
  return statuses
}

test.each([
  ['an address and other ports', ['1.2.3.4:5678', '1.2.3.4:5679', '1.2.3.4']],
  ['IPv6 in brackets', ['[2001:db8::1]:80', '[2001:db8::1]:81', '2001:db8::1']],
  ['IPv6 written in other ways', ['2001:DB8:0:0::1', '[2001:db8::1]', '"[2001:db8::1]:4711"']],
  ['one home’s IPv6 network', ['[2001:db8:1:200::1]:80', '2001:db8:1:2ff::2', '2001:db8:1:250:1::9']],
  ['IPv4 within IPv6', ['::ffff:1.2.3.4', '[::ffff:1.2.3.4]:99', '1.2.3.4:1']],
  ['with a zone', ['fe80::1%eth0', '[fe80::1%eth1]:8080', 'fe80::1']],
  ['what is no address', ['unknown', '_hidden', 'who knows']],
  ['what the caller put before it', ['6.6.6.1, 1.2.3.4:80', '6.6.6.2,1.2.3.4:81', '6.6.6.3 , 1.2.3.4']],
])('behind one proxy, %s counts as one caller', async (_what, forwarded) => {
  await using rollcall = await start('1')
  expect(await guesses(rollcall, ...forwarded)).toEqual([401, 401, 429])
  expect(await guesses(rollcall, '8.8.8.8:5678', '[2001:db8:ffff::1]:80')).toEqual([401, 401])
})

test('proxies are known by their addresses, whatever port they came from', async () => {
  await using rollcall = await start('loopback, 10.0.0.0/8, fd00::/8')
  const through = (caller: string) => `6.6.6.6, ${caller}, [fd00::7]:443, 10.1.2.3:${caller.length}5678`
  expect(await guesses(rollcall, through('1.2.3.4:1'), through('1.2.3.4:22'), through('1.2.3.4'))).toEqual([
    401, 401, 429,
  ])
  expect(await guesses(rollcall, through('1.2.3.5:1'))).toEqual([401])
})

test('without a proxy, forwarded addresses are ignored', async () => {
  await using rollcall = await start()
  expect(await guesses(rollcall, '1.1.1.1:1', '[2001:db8::2]:2', '3.3.3.3')).toEqual([401, 401, 429])
})

test.each([
  ['1.2.3.4:5678', '1.2.3.4'],
  ['[::1]:80', '::1'],
  ['[::1]', '::1'],
  ['::1', '::1'],
  ['1.2.3.4:', '1.2.3.4'],
  ['::ffff:10.0.0.1:443', '10.0.0.1'],
  ['2001:db8::5678', '2001:db8::5678'],
  ['', ''],
])('%j is the address %j', (written, address) => {
  expect(plainAddress(written)).toBe(address)
})
