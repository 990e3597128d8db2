import type {} from 'vitest'
import { createDatabase, databaseName, dropDatabase } from './postgres-database.ts'

/** The database that all others are copied from: with the schema, and nothing in it. */
export const TEMPLATE = 'rollcall_template'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** The database each folder stands for, so that a test that starts anew on a folder finds what it left there. */
const databases = new Map<string, string>()

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** In a run on PostgreSQL the database that stands in for a data folder; undefined in all others. */
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
