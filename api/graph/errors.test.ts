import { expect, test } from 'vitest'
import { fromEntraFailure, fromGraphAnswer } from './errors.ts'

test.each([
  [7000222, 'client_secret_expired'],
  [7000215, 'client_secret_wrong'],
  [700016, 'app_not_found'],
  [90002, 'tenant_not_found'],
  [900023, 'tenant_not_found'],
  [90038, 'wrong_cloud'],
  [53003, 'sign_in_blocked'],
  [65001, 'consent_missing'],
  [90033, 'throttled'],
])('AADSTS%i is told as %s', (errorNo, code) => {
  expect(fromEntraFailure({ errorNo })).toMatchObject({ code, message: expect.stringContaining(`AADSTS${errorNo}`) })
})

test('an unknown number still names itself and leaves out what Entra wrote beside it', () => {
  const error = fromEntraFailure({ errorCode: 'invalid_grant', errorMessage: 'AADSTS123456: The user jane@company.example is odd. Trace ID: 11111111-2222-3333-4444-555555555555' })
  expect(error).toMatchObject({ code: 'sign_in_refused', details: { entraCode: 'AADSTS123456', traceId: '11111111-2222-3333-4444-555555555555' } })
  expect(error.message).not.toContain('jane')
})

test('a refusal of Graph names the permission, whichever way its inner error is spelled', () => {
  const body = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges', innererror: { 'request-id': 'r-1' } } }
  expect(fromGraphAnswer(403, body, 'read users', 'User.ReadBasic.All')).toMatchObject({
    code: 'permission_missing',
    message: expect.stringContaining('User.ReadBasic.All'),
    details: { graphRequestId: 'r-1', graphCode: 'Authorization_RequestDenied' },
  })
})
