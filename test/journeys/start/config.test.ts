import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigError } from '../../../api/config/config-error.ts'
import { Environment } from '../../../api/config/config-schema.ts'
import { readConfig, type Env, type Mode } from '../../../api/config/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'rollcall-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KEY = Buffer.alloc(32, 7).toString('base64')
const ENTRA = { tenantId: '11111111-2222-4333-8444-555555555555', clientId: '66666666-7777-4888-9999-aaaaaaaaaaaa' }
const PRODUCTION = {
  PUBLIC_URL: 'https://rollcall.example.test',
  ENTRA_TENANT_ID: ENTRA.tenantId,
  ENTRA_CLIENT_ID: ENTRA.clientId,
  ROLLCALL_KEY: KEY,
  DATA_DIR: folder,
}

function faultsOf(env: Env, mode: Mode = 'production') {
  try {
    readConfig(env, mode, mode === 'demo' ? ENTRA : undefined)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ name }) => name).sort()
    throw error
  }
  return []
}

describe('a valid configuration', () => {
  test('production needs five variables and has defaults for the others', () => {
    const { config, secrets } = readConfig(PRODUCTION, 'production')
    expect(config).toMatchObject({
      mode: 'production',
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'https://rollcall.example.test',
      trustProxy: undefined,
      storeDir: folder,
      photosDir: `${folder}/photos`,
      entra: ENTRA,
      admins: [],
      scheduler: true,
      logLevel: 'info',
      clouds: { global: { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' } },
    })
    expect(secrets.keys.map((key) => key.toString('base64'))).toEqual([KEY])
  })

  test('the demo needs nothing but the ids of its tenant, and listens on loopback', () => {
    const { config } = readConfig({ DATA_DIR: folder }, 'demo', ENTRA)
    expect(config).toMatchObject({ host: '127.0.0.1', publicUrl: 'http://localhost:3000', entra: ENTRA })
  })

  test('an empty variable counts as missing', () => {
    const { config } = readConfig({ ...PRODUCTION, PORT: '', LOG_LEVEL: ' ', MICROSOFT_LOGIN_URL: '' }, 'production')
    expect(config).toMatchObject({ port: 3000, logLevel: 'info' })
  })

  test('in the demo as well, for every variable there is', () => {
    const dataDir = join(folder, 'empty-lines')
    const bare = { DATA_DIR: dataDir }
    const emptied = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ' ']))
    expect(readConfig({ ...emptied, ...bare }, 'demo', ENTRA)).toEqual(readConfig(bare, 'demo', ENTRA))
    expect(readConfig(bare, 'demo', ENTRA).config).toMatchObject({ port: 3000, demoPeople: 250, logLevel: 'warn' })
  })

  test.each([
    ['127.0.0.1', 'http://localhost:4000'],
    ['0.0.0.0', 'http://localhost:4000'],
    ['::', 'http://localhost:4000'],
    ['192.0.2.7', 'http://192.0.2.7:4000'],
    ['2001:db8::7', 'http://[2001:db8::7]:4000'],
  ])('the demo that listens on %s is reached at %s unless PUBLIC_URL says otherwise', (HOST, url) => {
    expect(readConfig({ DATA_DIR: folder, HOST, PORT: '4000' }, 'demo', ENTRA).config.publicUrl).toBe(url)
    const env = { DATA_DIR: folder, HOST, PORT: '4000', PUBLIC_URL: 'https://demo.example.test' }
    expect(readConfig(env, 'demo', ENTRA).config.publicUrl).toBe('https://demo.example.test')
  })

  test.each(['1', '10.0.0.0/8', 'loopback, 10.1.2.3', '2001:db8::/32,::1', 'uniquelocal'])(
    'the proxies %s are accepted',
    (TRUST_PROXY) => {
      expect(readConfig({ ...PRODUCTION, TRUST_PROXY }, 'production').config.trustProxy).toBe(TRUST_PROXY)
    },
  )

  test('the hosts of the global cloud can be changed, those of the others can’t', () => {
    const env = {
      ...PRODUCTION,
      MICROSOFT_LOGIN_URL: 'https://localhost:8443/',
      MICROSOFT_GRAPH_URL: 'https://localhost:8444',
    }
    const { clouds } = readConfig(env, 'production').config
    expect(clouds.global).toMatchObject({ login: 'https://localhost:8443', graph: 'https://localhost:8444' })
    expect(clouds.china.graph).toBe('https://microsoftgraph.chinacloudapi.cn')
  })

  test('records and photos can have folders of their own', () => {
    const env = { ...PRODUCTION, ROLLCALL_STORE: 'lowdb:/srv/records', ROLLCALL_PHOTOS: 'file:/srv/photos' }
    expect(readConfig(env, 'production').config).toMatchObject({ storeDir: '/srv/records', photosDir: '/srv/photos' })
  })

  test('admins are compared regardless of case', () => {
    const env = { ...PRODUCTION, ROLLCALL_ADMINS: ' Ada@Contoso.example, AAAAAAAA-2222-4333-8444-555555555555 ,' }
    expect(readConfig(env, 'production').config.admins).toEqual([
      'ada@contoso.example',
      'aaaaaaaa-2222-4333-8444-555555555555',
    ])
  })
})

describe('keys', () => {
  test('a key can come from a file, and former keys follow the present one', () => {
    const path = join(folder, 'key')
    const old = Buffer.alloc(32, 9).toString('base64')
    writeFileSync(path, `${KEY}\n`)
    const { secrets } = readConfig(
      { ...PRODUCTION, ROLLCALL_KEY: `file:${path}`, ROLLCALL_PREVIOUS_KEYS: old },
      'production',
    )
    expect(secrets.keys.map((key) => key.toString('base64'))).toEqual([KEY, old])
  })

  test('the demo makes a key that only its owner can read, and keeps it', () => {
    const dataDir = join(folder, 'demo')
    const first = readConfig({ DATA_DIR: dataDir }, 'demo', ENTRA).secrets.keys[0]
    const second = readConfig({ DATA_DIR: dataDir }, 'demo', ENTRA).secrets.keys[0]
    expect(first).toHaveLength(32)
    expect(second.equals(first)).toBe(true)
    expect(statSync(join(dataDir, 'rollcall.key')).mode & 0o777).toBe(0o600)
  })

  test('production makes no key by itself', () => {
    expect(faultsOf({ ...PRODUCTION, ROLLCALL_KEY: undefined })).toEqual(['ROLLCALL_KEY'])
  })

  test.each([
    ['16 bytes', Buffer.alloc(16, 7).toString('base64')],
    ['no base64', `${KEY.slice(0, -4)}!!!=`],
    ['a file that is not there', 'file:/nowhere/at/all'],
    ['a file that holds something else', `file:${import.meta.filename}`],
  ])('a key that is %s is refused', (_what, key) => {
    expect(faultsOf({ ...PRODUCTION, ROLLCALL_KEY: key })).toEqual(['ROLLCALL_KEY'])
  })

  test('an invalid former key is a fault as well', () => {
    expect(faultsOf({ ...PRODUCTION, ROLLCALL_PREVIOUS_KEYS: `${KEY},short` })).toEqual(['ROLLCALL_PREVIOUS_KEYS'])
  })
})

describe('invitations by e-mail', () => {
  const FROM = 'Training <training@contoso.example>'
  const mailOf = (SMTP_URL: string, MAIL_FROM = FROM) => {
    const { config, secrets } = readConfig({ ...PRODUCTION, SMTP_URL, MAIL_FROM }, 'production')
    return { ...config.mail, login: secrets.smtpLogin }
  }

  test('there are none unless a mail server is named', () => {
    const { config, secrets } = readConfig(PRODUCTION, 'production')
    expect([config.mail, secrets.smtpLogin]).toEqual([undefined, undefined])
  })

  test.each([
    ['smtps://mail.example.test', { host: 'mail.example.test', port: 465, security: 'tls' }],
    ['smtp://mail.example.test', { host: 'mail.example.test', port: 587, security: 'starttls' }],
    ['smtp://mail.example.test:25/', { host: 'mail.example.test', port: 25, security: 'starttls' }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, security: 'loopback' }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, security: 'loopback' }],
    ['smtp://127.0.0.1.example.test', { host: '127.0.0.1.example.test', port: 587, security: 'starttls' }],
    ['smtps://localhost', { host: 'localhost', port: 465, security: 'tls' }],
  ])('%s', (url, server) => {
    expect(mailOf(url)).toEqual({
      server,
      from: { name: 'Training', address: 'training@contoso.example' },
      login: undefined,
    })
  })

  test('user and password are among the secrets, and nowhere in what may be printed', () => {
    const { config, secrets } = readConfig(
      { ...PRODUCTION, SMTP_URL: 'smtps://training%40contoso.example:p%2Fw%3Ad@mail.example.test', MAIL_FROM: FROM },
      'production',
    )
    expect(secrets.smtpLogin).toEqual({ user: 'training@contoso.example', password: 'p/w:d' })
    expect(JSON.stringify(config)).not.toMatch(/p%2Fw|p\/w/)
  })

  test.each([
    ['training@contoso.example', 'training@contoso.example'],
    ['<training@contoso.example>', 'training@contoso.example'],
    ['"Training, HR" <training@contoso.example>', 'Training, HR'],
    ['Formação e Прaктика <training@contoso.example>', 'Formação e Прaктика'],
  ])('sent by %s', (from, name) => {
    expect(mailOf('smtps://mail.example.test', from)).toMatchObject({
      from: { name, address: 'training@contoso.example' },
    })
  })

  test('one without the other is a fault, reported together with all others', () => {
    expect(faultsOf({ ...PRODUCTION, SMTP_URL: 'smtps://mail.example.test' })).toEqual(['MAIL_FROM'])
    expect(faultsOf({ ...PRODUCTION, MAIL_FROM: FROM, PORT: '70000' })).toEqual(['PORT', 'SMTP_URL'])
  })

  test.each([
    'mail.example.test',
    'smtp://',
    'smtps://mail.example.test/path',
    'smtps://mail.example.test?tls.rejectUnauthorized=false',
    'smtps://user@mail.example.test',
    'smtps://:password@mail.example.test',
    'smtps://user:%zz@mail.example.test',
    'smtps://mail.example.test:99999',
  ])('the mail server %s is refused', (SMTP_URL) => {
    expect(faultsOf({ ...PRODUCTION, SMTP_URL, MAIL_FROM: FROM })).toEqual(['SMTP_URL'])
  })

  test.each([
    'Training',
    'Training <training>',
    'a@b.example, c@d.example',
    'Training <a@b.example> <c@d.example>',
    'Training <a@b.example>\r\nBcc: c@d.example',
    'Training: <a@b.example>',
  ])('the sender %s is refused', (MAIL_FROM) => {
    expect(faultsOf({ ...PRODUCTION, SMTP_URL: 'smtps://mail.example.test', MAIL_FROM })).toEqual(['MAIL_FROM'])
  })
})

describe('a configuration with faults', () => {
  test('production without its Entra app is refused, and each thing that is missing is named', () => {
    expect(faultsOf({ DATA_DIR: folder })).toEqual(['ENTRA_CLIENT_ID', 'ENTRA_TENANT_ID', 'PUBLIC_URL', 'ROLLCALL_KEY'])
  })

  const ALL_WRONG = {
    PORT: '70000',
    HOST: 'a b',
    PUBLIC_URL: 'https://rollcall.example.test/path',
    TRUST_PROXY: 'true',
    ROLLCALL_STORE: 'postgres://somewhere/rollcall',
    ROLLCALL_PHOTOS: '/srv/photos',
    ENTRA_TENANT_ID: 'contoso',
    ENTRA_CLIENT_ID: 'rollcall',
    ROLLCALL_ADMINS: 'Ada Lovelace',
    ROLLCALL_KEY: 'hunter2-hunter2',
    ROLLCALL_PREVIOUS_KEYS: 'hunter3-hunter3',
    SCHEDULE_KEY: 'too-short-hunter4',
    SCHEDULER: 'yes',
    MICROSOFT_LOGIN_URL: 'http://login.example.test',
    MICROSOFT_GRAPH_URL: 'https://graph.example.test/v1.0',
    SMTP_URL: 'https://hunter5:hunter6@mail.example.test',
    MAIL_FROM: 'Training',
    LOG_LEVEL: 'loud',
    ROLLCALL_DEMO_PEOPLE: 'many',
  }

  test('all faults are reported at once, each with how to fix it', () => {
    expect(faultsOf(ALL_WRONG)).toEqual(Object.keys(ALL_WRONG).sort())
    expect(() => readConfig(ALL_WRONG, 'production')).toThrow(/PORT .*\n.*HOST .*Give the address/)
    expect(() => readConfig(ALL_WRONG, 'production')).toThrow(
      /ROLLCALL_STORE .*Name the user, the host and the database/,
    )
  })

  test('records and pictures may be in PostgreSQL; its address is a secret', () => {
    const env = {
      ...PRODUCTION,
      ROLLCALL_STORE: 'postgres://rollcall:hunter7@db.example.test/rollcall?sslmode=require',
    }
    const { config, secrets } = readConfig(env, 'production')
    expect(config).toMatchObject({ store: 'postgres', photos: 'postgres' })
    expect(JSON.stringify(config)).not.toContain('hunter7')
    expect(secrets.storeAddress).toMatchObject({
      poolSize: 10,
      connection: {
        host: 'db.example.test',
        user: 'rollcall',
        password: 'hunter7',
        ssl: { rejectUnauthorized: false },
      },
    })
    expect(readConfig({ ...env, ROLLCALL_PHOTOS: 'file:/srv/photos' }, 'production').config).toMatchObject({
      photos: 'files',
      photosDir: '/srv/photos',
    })
  })

  test('the demo reports them all at once too, and creates no folder', () => {
    const dataDir = join(folder, 'never-made')
    const { ROLLCALL_KEY: _none, ...wrong } = ALL_WRONG
    expect(faultsOf({ ...wrong, DATA_DIR: dataDir }, 'demo')).toEqual(Object.keys(wrong).sort())
    expect(existsSync(dataDir)).toBe(false)
  })

  test.each(Object.entries(ALL_WRONG))('%s=%s alone is reported in the demo', (name, value) => {
    expect(faultsOf({ DATA_DIR: folder, [name]: value }, 'demo')).toContain(name)
  })

  test('no value is repeated, since it may be a secret in the wrong place', () => {
    let text = ''
    try {
      readConfig(ALL_WRONG, 'production')
    } catch (error) {
      text = String(error)
    }
    expect(text).toContain('ROLLCALL_KEY')
    expect(text).not.toMatch(/hunter[2-6]/)
  })

  test.each([
    ['PUBLIC_URL', 'http://rollcall.example.test'],
    ['PUBLIC_URL', 'rollcall.example.test'],
    ['MICROSOFT_LOGIN_URL', 'https://user:password@login.example.test'],
    ['MICROSOFT_GRAPH_URL', 'https://graph.example.test/?x=1'],
    ['ENTRA_TENANT_ID', 'common'],
    ['TRUST_PROXY', '*'],
    ['TRUST_PROXY', '10.1.2'],
    ['TRUST_PROXY', '1, loopback'],
    ['TRUST_PROXY', '10.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.1.2.3,'],
    ['ROLLCALL_DEMO_PEOPLE', '0'],
    ['ROLLCALL_DEMO_PEOPLE', '2'],
    ['ROLLCALL_DEMO_PEOPLE', '2.5'],
    ['ROLLCALL_DEMO_PEOPLE', '-3'],
    ['SCHEDULE_KEY', 'x'.repeat(31)],
    ['ROLLCALL_STORE', 'mongodb://somewhere'],
    ['ROLLCALL_STORE', 'postgres://rollcall:secret@db.example.test/rollcall?sslmode=maybe'],
    ['ROLLCALL_STORE', 'postgres://rollcall:secret@db.example.test/rollcall?sslmode=verify-full&sslrootcert=/nowhere'],
    ['ROLLCALL_STORE', 'postgres://rollcall:secret@db.example.test/rollcall?pool_size=0'],
    ['ROLLCALL_STORE', 'postgres://rollcall:secret@db.example.test/rollcall?ssl=true'],
    ['ROLLCALL_STORE', 'postgres://rollcall:se%cret@db.example.test/rollcall'],
    ['ROLLCALL_PHOTOS', 'postgres:'],
  ])('%s=%s is refused', (name, value) => {
    expect(faultsOf({ ...PRODUCTION, [name]: value })).toEqual([name])
  })

  test('a read-only data folder is reported', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(() => readConfig({ DATA_DIR: file }, 'demo', ENTRA)).toThrow(
      /DATA_DIR is a folder that Rollcall can’t write to/,
    )
  })
})

test('.env.example describes every variable there is, and no other', () => {
  const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').split('\n')
  const named = lines.flatMap((line, index) => {
    const name = /^([A-Z_]+)=/.exec(line)?.[1]
    return name === undefined ? [] : [{ name, described: lines[index - 1]?.startsWith('# ') === true }]
  })
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(Environment.shape).sort())
  expect(named.filter(({ described }) => !described)).toEqual([])
})
