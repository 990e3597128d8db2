import { randomBytes } from 'node:crypto'
import pg from 'pg'

async function ask(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Creates a database, empty or as a copy of an unused one. @returns its connection string */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  await ask(
    serverUrl,
    `create database "${name}"${template === undefined ? '' : ` template "${template}" strategy file_copy`}`,
  )
  return `${serverUrl}/${name}`
}

export const databaseName = () => `test_${randomBytes(8).toString('hex')}`

/** Drops a database, even with open connections. */
export async function dropDatabase(serverUrl: string, url: string): Promise<void> {
  await ask(serverUrl, `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`)
}
