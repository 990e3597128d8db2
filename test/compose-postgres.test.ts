import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../api/config/config.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

interface Service {
  image: string
  environment: Record<string, string | number>
  ports?: string[]
  volumes?: string[]
  env_file?: string
  read_only?: boolean
  stop_grace_period?: string
  tmpfs?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
}

/** What the operator puts into the file beside it: no more than the page says. */
const FILE = `${read('.env.example')}
PUBLIC_URL=https://rollcall.contoso.example
ENTRA_TENANT_ID=00000000-0000-4000-8000-000000000001
ENTRA_CLIENT_ID=00000000-0000-4000-8000-000000000002
ROLLCALL_KEY=${Buffer.alloc(32, 7).toString('base64')}
POSTGRES_PASSWORD=${'ab'.repeat(24)}
`

/** As compose puts variables in place. */
function interpolated(text: string, variables: Record<string, string | undefined>): string {
  return text.replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_all, name: string, fallback?: string) => {
    const value = variables[name] || fallback
    if (value === undefined) throw new Error(`${name} is not set.`)
    return value
  })
}

const variables = parseEnv(FILE)
const { services, volumes } = parse(interpolated(read('compose.postgres.yaml'), variables), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const instances = Object.entries(services).filter(([, { image }]) => image === 'rollcall')

test('compose.postgres.yaml runs two instances that production starts with, on the database beside them', () => {
  expect(instances).toHaveLength(2)
  for (const [, service] of instances) {
    expect(service.env_file).toBe('.env')
    // What stands in the file of compose goes before the file of variables.
    const set = Object.entries(service.environment).map(([name, value]) => [name, String(value)] as const)
    const env = { ...variables, ...Object.fromEntries(set) }
    const { config, secrets } = readConfig(env, 'production', undefined, () => [])
    expect(config).toMatchObject({ store: 'postgres', photos: 'postgres', port: 3000, trustProxy: '1' })
    const { host, user, database, password } = secrets.storeAddress?.connection ?? {}
    const server = services[String(host)]
    expect(server?.environment).toMatchObject({
      POSTGRES_USER: user,
      POSTGRES_DB: database,
      POSTGRES_PASSWORD: password,
    })
    expect(service.depends_on).toEqual({ [String(host)]: { condition: 'service_healthy' } })
    expect(server?.healthcheck?.test).toContain(`--dbname=${String(database)}`)
    expect(Number(/^postgres:(\d+)$/.exec(server?.image ?? '')?.[1])).toBeGreaterThanOrEqual(14)
    const [volume = '', where] = (server?.volumes?.[0] ?? '').split(':')
    expect([volume in volumes, where]).toEqual([true, '/var/lib/postgresql/data'])
  }
})

test('the instances store nothing, can’t write anywhere, and have time to hand over their work', () => {
  for (const [, service] of instances) {
    expect(service).toMatchObject({ read_only: true, tmpfs: ['/tmp', '/data'] })
    expect(service.volumes).toBeUndefined()
    // The process ends by itself after 20 seconds for its work and 5 for its answers.
    expect(Number.parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(25)
  }
})

test('the proxy on the page forwards to both', () => {
  const ports = instances.map(([, { ports: [port = ''] = [] }]) => port.replace(/:3000$/, ''))
  expect(new Set(ports).size).toBe(2)
  const proxy = read('docs/operators/nginx-two.conf')
  for (const port of ports) expect(proxy).toContain(`server ${port} `)
})
