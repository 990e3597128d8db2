import { describe, expect, test } from 'vitest'
import { RemoteAccountDraft, RemoteAccountPatch } from './drafts/contract.ts'

const right = {
  type: 'MicrosoftGraphSecret',
  name: 'Contoso',
  cloud: 'global',
  tenantId: '3d1e7c6a-58b0-4f6d-9a0c-2b8f6f1f9c11',
  clientId: '8a2f4b0e-6f0d-4a6e-8b35-0d1c7f6e2a90',
  clientSecret: 'Zx8~Qexample.of-a_secret~value1234567890',
}

function faultsOf(changes: Record<string, unknown>): string[] {
  const result = RemoteAccountDraft.safeParse({ ...right, ...changes })
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the usual mistakes in a remote account', () => {
  test.each([
    ['tenantId', 'contoso', 'neither a GUID nor a domain'],
    ['tenantId', 'https://login.microsoftonline.com/contoso.com', 'a web address'],
    ['tenantId', 'entra.microsoft.com/home', 'a web address'],
    ['tenantId', 'admin@contoso.com', 'a mail or sign-in address'],
    ['tenantId', 'common', '.*one particular tenant'],
    ['tenantId', '  ', 'missing'],
    ['clientId', 'Rollcall', 'not a client id'],
    ['clientId', right.tenantId, 'the tenant id, not the client id'],
    ['clientSecret', ` ${right.clientSecret}`, 'before or after'],
    ['clientSecret', `${right.clientSecret}\n`, 'before or after'],
    ['clientSecret', 'Zx8~Qexample of a secret', 'inside the client secret'],
    ['clientSecret', '1b0c9a6e-3b8f-4f77-9d57-5f0a3c2d1e4f', 'the Secret ID'],
    ['clientSecret', 'Zx8******************', 'shortened display'],
    ['clientSecret', '', 'missing'],
    ['mailbox', 'training', 'not the address of a mailbox'],
    ['clientSecretExpiresOn', '31/05/2027', 'year-month-day'],
    ['clientSecretExpiresOn', '2027-02-30', 'no such day'],
    ['cloud', 'https://graph.example.com', 'must be one of global'],
    ['name', ' ', 'must not be empty'],
  ])('%s "%s" is refused: %s', (field, value, words) => {
    const faults = faultsOf({ [field]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${field}: .*${words}`))
  })

  test('an account has a secret or a certificate, not both', () => {
    expect(faultsOf({ makeCertificate: true })).toEqual([expect.stringContaining('not by both')])
    expect(faultsOf({ clientSecret: undefined })).toEqual([expect.stringContaining('The client secret is missing')])
    expect(faultsOf({ clientSecret: undefined, makeCertificate: true })).toEqual([])
  })

  test.each([
    ['nothing at all', 'no certificate'],
    ['-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----', 'private key is missing'],
    ['-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n-----BEGIN ENCRYPTED PRIVATE KEY-----', 'passphrase'],
  ])('a certificate such as %j is refused: %s', (certificatePem, words) => {
    expect(faultsOf({ clientSecret: undefined, certificatePem })).toEqual([expect.stringContaining(words)])
  })

  test('an unknown field is refused', () => {
    expect(faultsOf({ graphUrl: 'https://graph.example.com' })).toHaveLength(1)
  })

  test('pasted ids are trimmed, and the secret is left as it is', () => {
    const draft = RemoteAccountDraft.parse({
      ...right,
      tenantId: ` ${right.tenantId}\n`,
      clientId: `\t${right.clientId} `,
      mailbox: ' training@contoso.com ',
    })
    expect(draft).toEqual({ ...right, mailbox: 'training@contoso.com' })
  })

  test('a domain is accepted as tenant, the cloud defaults to the worldwide one, and a past day is accepted', () => {
    const { cloud: _cloud, ...withoutCloud } = right
    const draft = RemoteAccountDraft.parse({
      ...withoutCloud,
      tenantId: 'contoso.onmicrosoft.com',
      clientSecretExpiresOn: '2020-02-29',
    })
    expect(draft).toMatchObject({
      cloud: 'global',
      tenantId: 'contoso.onmicrosoft.com',
      clientSecretExpiresOn: '2020-02-29',
    })
  })

  test('a change is checked in the same way', () => {
    expect(
      RemoteAccountPatch.safeParse({ clientSecret: '1b0c9a6e-3b8f-4f77-9d57-5f0a3c2d1e4f' }).error?.issues[0]?.message,
    ).toContain('Secret ID')
    expect(RemoteAccountPatch.parse({ mailbox: null, name: ' New ' })).toEqual({ mailbox: null, name: 'New' })
  })
})
