import type {} from 'vitest'
import { createDatabase, databaseName, dropDatabase } from './postgres-database.ts'

/** The database that all others are copied from: the schema without records. */
export const TEMPLATE = 'rollcall_template'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** The database of each data folder, so that a restart on the same folder finds its records. */
const databases = new Map<string, string>()

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** The database used instead of a data folder; undefined when the tests run on files. */
export async function databaseFor(dataDir: string): Promise<TestDatabase | undefined> {
  if (process.env['ROLLCALL_TEST_STORE'] !== 'postgres') return undefined
  const { inject } = await import('vitest')
  const serverUrl = inject('postgresUrl')
  const url = databases.get(dataDir) ?? (await createDatabase(serverUrl, databaseName(), TEMPLATE))
  databases.set(dataDir, url)
  return {
    url,
    drop: async () => {
      databases.delete(dataDir)
      await dropDatabase(serverUrl, url)
    },
  }
}
