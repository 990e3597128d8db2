import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('on a virtual machine, which says nothing in its environment, the identity is asked for at its own address', async () => {
  const { IDENTITY_ENDPOINT: _endpoint, IDENTITY_HEADER: _header, ...env } = process.env
  const child = fileURLToPath(new URL('./identity-child.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child], { env })
  expect(stdout).toBe('1 token')
})
