import { describe, expect, test } from 'vitest'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const read = async (env: Record<string, string>, path: string) => {
  await using rollcall = await startRollcall({ people: 3, env })
  const { status, headers, bytes } = await rollcall.anonymous.get(path)
  return { status, headers, text: Buffer.from(bytes).toString('utf8') }
}

describe.each(['/privacy', '/terms', '/support'])('%s', (path) => {
  test('is open to anyone without signing in, and loads and runs nothing', async () => {
    const { status, headers, text } = await read({}, path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/=]+';base-uri 'none';form-action 'none';frame-ancestors 'none'$/,
    )
    expect(headers.get('set-cookie')).toBeNull()
    expect(text).not.toMatch(/<script|undefined|\$\{/)
  })

  test('names the organization and whom to ask', async () => {
    const { text } = await read(
      {
        ORGANISATION_NAME: 'Brightwater & Sons',
        SUPPORT_CONTACT: 'help@brightwater.example',
        PRIVACY_CONTACT: 'https://brightwater.example/privacy-desk',
      },
      path,
    )
    expect(text).toContain('Brightwater &#38; Sons')
    expect(text).toContain(
      path === '/privacy'
        ? 'href="https://brightwater.example/privacy-desk"'
        : 'href="mailto:help@brightwater.example"',
    )
  })
})

test('what an operator enters cannot become markup', async () => {
  const { text } = await read({ ORGANISATION_NAME: '<img src=x onerror=alert(1)>' }, '/privacy')
  expect(text).not.toContain('<img')
})
