import type { Operation } from '../../../http/operation.ts'
import { RemoteAccountView } from '../views/contract.ts'

export const certificateOperations = {
  makeCertificate: {
    id: 'makeCertificate',
    method: 'post',
    path: '/api/remote-accounts/{id}/certificate',
    access: ['admin'],
    summary: 'Create a certificate for the account; the current sign-in stays until the certificate is used',
    status: 200,
    answer: RemoteAccountView,
  },
  downloadCertificate: {
    id: 'downloadCertificate',
    method: 'get',
    path: '/api/remote-accounts/{id}/certificate',
    access: ['admin'],
    summary: 'Download the public part of the newest certificate, for Entra ID',
    status: 200,
    answerType: 'application/x-x509-ca-cert',
  },
  useCertificate: {
    id: 'useCertificate',
    method: 'post',
    path: '/api/remote-accounts/{id}/certificate/use',
    access: ['admin'],
    summary: 'Test the created certificate, and sign in with it from now on if it works',
    status: 200,
    answer: RemoteAccountView,
  },
} as const satisfies Record<string, Operation>
