import { expect, test } from 'vitest'
import { fromEntraFailure, fromGraphAnswer } from './microsoft-errors.ts'

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
])('AADSTS%i is reported as %s', (errorNo, code) => {
  expect(fromEntraFailure({ errorNo })).toMatchObject({ code, message: expect.stringContaining(`AADSTS${errorNo}`) })
})

test.each([
  [50076, 'mfa_required'],
  [50079, 'mfa_required'],
  [50158, 'mfa_required'],
  [530035, 'security_defaults'],
  [53003, 'user_sign_in_blocked'],
  [50105, 'user_not_assigned'],
  [50126, 'password_wrong'],
  [50055, 'password_expired'],
  [50144, 'password_expired'],
  [50057, 'account_disabled'],
  [50053, 'account_locked'],
  [50034, 'user_not_in_tenant'],
  [90072, 'user_not_in_tenant'],
  [50056, 'user_federated'],
  [80002, 'on_premises_sign_in'],
  [50173, 'sign_in_again'],
  [700082, 'sign_in_again'],
  [70043, 'sign_in_again'],
  [65001, 'consent_needed'],
  [65004, 'consent_declined'],
  [90094, 'consent_admin_needed'],
  [90095, 'consent_request_sent'],
  [7000218, 'public_client_off'],
  [700025, 'own_app_secret_wrong'],
  [7000215, 'own_app_secret_wrong'],
  [90002, 'tenant_not_found'],
  [90033, 'throttled'],
])('AADSTS%i of a service user is reported as %s', (errorNo, code) => {
  expect(fromEntraFailure({ errorNo }, 'user').code).toBe(code)
})

test('an unregistered certificate is distinguished from a wrong secret', () => {
  expect(fromEntraFailure({ errorNo: 700027 }, 'certificate').code).toBe('certificate_not_registered')
})

test('an unknown number is passed on without Entra’s text', () => {
  const error = fromEntraFailure({
    errorCode: 'invalid_grant',
    errorMessage: 'AADSTS123456: The user jane@company.example is odd. Trace ID: 11111111-2222-3333-4444-555555555555',
  })
  expect(error).toMatchObject({
    code: 'sign_in_refused',
    details: { entraCode: 'AADSTS123456', traceId: '11111111-2222-3333-4444-555555555555' },
  })
  expect(error.message).not.toContain('jane')
})

test('a refusal by Graph names the permission, however its inner error is spelled', () => {
  const body = {
    error: {
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges',
      innererror: { 'request-id': 'r-1' },
    },
  }
  expect(fromGraphAnswer(403, body, 'read users', 'User.ReadBasic.All')).toMatchObject({
    code: 'permission_missing',
    message: expect.stringContaining('User.ReadBasic.All'),
    details: { graphRequestId: 'r-1', graphCode: 'Authorization_RequestDenied' },
  })
})
