import { createClouds, type Clouds } from './graph/clouds.ts'

export interface Config {
  mode: 'production' | 'demo'
  port: number
  /** The address to listen on; the demo hands out admin tokens and so listens on loopback only. */
  host: string
  publicUrl: string
  trustProxy: string | undefined
  dataDir: string
  clouds: Clouds
  entra: { tenantId: string; clientId: string }
  /** User principal names or object ids, lower case. */
  admins: readonly string[]
  scheduler: boolean
  logLevel: string
}

/** Kept apart from Config, so that nothing that prints the configuration can print these. */
export interface Secrets {
  entraClientSecret: string | undefined
  /** 32 bytes each: the first seals, all of them open. */
  keys: readonly [Buffer, ...Buffer[]]
  scheduleKey: string | undefined
}

/** Placeholder until the environment is read in full. */
export const defaultClouds = createClouds
