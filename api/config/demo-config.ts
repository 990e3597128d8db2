import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { foreignDataFaults } from './config-demo-data.ts'
import { readConfig, type Entra, type Env } from './config.ts'

/**
 * The demo's configuration. With PORT=0 a free port is chosen here, because the addresses that the demo hands out name
 * it.
 * @throws ConfigError with every fault
 */
export async function readDemoConfig(env: Env, entra: Entra): Promise<ReturnType<typeof readConfig>> {
  const read = (port = env['PORT']) => readConfig({ ...env, PORT: port }, 'demo', entra, foreignDataFaults)
  const first = read()
  return first.config.port === 0 ? read(String(await freePort(first.config.host))) : first
}

async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
