import { expect, test } from 'vitest'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { EMPTY, draftOf, patchOf, valuesOf } from './account-draft.ts'

const account: RemoteAccountView = {
  id: 'a',
  etag: 'e',
  type: 'MicrosoftGraphSecret',
  name: 'Contoso',
  cloud: 'global',
  tenantId: 't',
  clientId: 'c',
  mailbox: 'training@contoso.example',
  clientSecretExpiresOn: '2027-05-31',
  hasClientSecret: true,
  state: 'ready',
  tested: true,
  usedBy: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

test('a new account is sent without the optional fields that were left empty', () => {
  expect(draftOf({ ...EMPTY, name: 'Contoso', clientSecret: 's' })).toEqual({
    type: 'MicrosoftGraphSecret',
    name: 'Contoso',
    cloud: 'global',
    tenantId: '',
    clientId: '',
    clientSecret: 's',
  })
})

test('for a stored account only differences are sent, and an emptied field as null', () => {
  expect(patchOf(valuesOf(account), account)).toEqual({})
  expect(patchOf({ ...valuesOf(account), name: 'Fabrikam', mailbox: ' ' }, account)).toEqual({
    name: 'Fabrikam',
    mailbox: null,
  })
})

test('a new secret that expires on the same day as the old one keeps that date', () => {
  expect(patchOf({ ...valuesOf(account), clientSecret: 'new' }, account)).toEqual({
    clientSecret: 'new',
    clientSecretExpiresOn: '2027-05-31',
  })
})

const user: RemoteAccountView = {
  id: 'b',
  etag: 'e',
  type: 'MicrosoftGraphPassword',
  name: 'Service',
  cloud: 'global',
  tenantId: 'contoso.example',
  tenantGiven: false,
  username: 'rollcall@contoso.example',
  hasPassword: true,
  state: 'needsConsent',
  tested: true,
  usedBy: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

test('a service user’s account is sent with its own fields, and an emptied tenant follows the user name again', () => {
  const values = {
    ...EMPTY,
    type: 'MicrosoftGraphPassword' as const,
    name: 'Service',
    username: 'u@contoso.example',
    password: 'p',
    clientSecret: 'typed before the type was changed',
  }
  expect(draftOf(values)).toEqual({
    type: 'MicrosoftGraphPassword',
    name: 'Service',
    cloud: 'global',
    username: 'u@contoso.example',
    password: 'p',
  })
  expect(patchOf(valuesOf(user), user)).toEqual({})
  expect(
    patchOf({ ...valuesOf({ ...user, tenantGiven: true }), tenantId: '' }, { ...user, tenantGiven: true }),
  ).toEqual({ tenantId: null })
})

test('an app signs in by one credential: what was typed for another is not sent', () => {
  const typed = { ...EMPTY, name: 'App', clientSecret: 's', certificatePem: 'pem', clientSecretExpiresOn: '2027-05-31' }
  expect(draftOf({ ...typed, credential: 'made' })).toMatchObject({ makeCertificate: true })
  expect(draftOf({ ...typed, credential: 'own' })).not.toHaveProperty('clientSecret')
  expect(draftOf({ ...typed, credential: 'secret' })).not.toHaveProperty('certificatePem')
})
