// @vitest-environment happy-dom
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { EmployeeDraft } from '../api/features/employees/fields/contract.ts'
import { wrongDays } from '../api/features/employees/employee-fields.ts'
import { ServiceKeyDraft } from '../api/features/service-keys/contract.ts'
import { TrainingSettings } from '../api/features/settings/contract.ts'
import { RemoteAccountDraft } from '../api/features/remote-accounts/drafts/contract.ts'
import { checkInvitationText } from '../api/meetings/invitation-text.ts'
import { SessionDraft } from '../api/features/trainings/sessions/drafts/contract.ts'
import { scheduleFault, timeZoneFault } from '../api/features/service-tasks/schedule.ts'
import { KNOWN_FAULTS } from './fault-words.ts'
import { fieldFaultTexts } from './texts/field-faults-texts.ts'
import { makeCertificate, readCertificate } from '../api/lib/certificate.ts'

const account = {
  type: 'MicrosoftGraphSecret',
  name: 'a',
  cloud: 'global',
  tenantId: 'contoso.com',
  clientId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  clientSecret: 'abc~def',
}
const person = { employeeNumber: '1', displayName: 'Anna', email: 'anna@contoso.com' }
const said = (result: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? []
const ofAccount = (fields: object) => said(RemoteAccountDraft.safeParse({ ...account, ...fields }))
const ofUser = (fields: object) =>
  said(
    RemoteAccountDraft.safeParse({
      ...{ type: 'MicrosoftGraphPassword', name: 'a', cloud: 'global', tenantId: 'contoso.com' },
      ...{ username: 'rollcall@contoso.com', password: 'secret', ...fields },
    }),
  )
const ofPerson = (fields: object) => said(EmployeeDraft.safeParse({ ...person, ...fields }))

const ofTraining = (fields: object) =>
  said(
    TrainingSettings.safeParse({
      invitationType: 'Email',
      invitationSynchronizationAccountId: null,
      activityFeedAccountId: null,
      teamsAppId: null,
      ...fields,
    }),
  )

const ofCertificate = (certificatePem: string) => ofAccount({ clientSecret: undefined, certificatePem })
const readingCertificate = (pem: string): string[] => {
  try {
    readCertificate(pem)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : '']
  }
}
const PEM = (label: string, text = 'x') => `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`
const NOW = new Date('2027-01-05T10:00:00Z')
const rsa = await makeCertificate('One', NOW)
const other = await makeCertificate('Other', NOW)
const keyPem = (kind: 'ec' | 'ed25519' | 'rsa') => {
  const { privateKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 1024 })
        : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Mistakes people make in a form, and what the API says then. */
const SLIPS: Record<string, string[]> = {
  'no name of an account': ofAccount({ name: '' }),
  'a name too long': ofAccount({ name: 'x'.repeat(101) }),
  'no tenant id': ofAccount({ tenantId: '' }),
  'a web address as tenant id': ofAccount({ tenantId: 'https://contoso.com' }),
  'a mail address as tenant id': ofAccount({ tenantId: 'a@contoso.com' }),
  'common as tenant id': ofAccount({ tenantId: 'common' }),
  'nonsense as tenant id': ofAccount({ tenantId: 'x y' }),
  'a tenant id too long': ofAccount({ tenantId: 'x'.repeat(301) }),
  'no client id': ofAccount({ clientId: '' }),
  'nonsense as client id': ofAccount({ clientId: 'x' }),
  'the tenant id as client id': ofAccount({ tenantId: account.clientId }),
  'no secret': ofAccount({ clientSecret: '' }),
  'blanks around the secret': ofAccount({ clientSecret: ' x' }),
  'a secret id': ofAccount({ clientSecret: account.clientId }),
  dots: ofAccount({ clientSecret: 'abc****' }),
  'a blank in the secret': ofAccount({ clientSecret: 'a b' }),
  'a secret too long': ofAccount({ clientSecret: 'x'.repeat(1001) }),
  'no certificate': ofCertificate('x'),
  'a certificate without its key': ofCertificate(PEM('CERTIFICATE')),
  'a key with a passphrase': ofCertificate(PEM('CERTIFICATE') + PEM('ENCRYPTED PRIVATE KEY')),
  'half a certificate': readingCertificate(PEM('CERTIFICATE') + rsa.privateKey),
  'half a key': readingCertificate(rsa.pem + PEM('PRIVATE KEY')),
  'a key of OpenSSH': readingCertificate(rsa.pem + PEM('OPENSSH PRIVATE KEY')),
  'an EC key': readingCertificate(rsa.pem + keyPem('ec')),
  'a key of another kind': readingCertificate(rsa.pem + keyPem('ed25519')),
  'a short key': readingCertificate(rsa.pem + keyPem('rsa')),
  'the key of another certificate': readingCertificate(rsa.pem + other.privateKey),
  'no user name': ofUser({ username: '' }),
  'nonsense as user name': ofUser({ username: 'rollcall' }),
  'a guest as service user': ofUser({ username: 'anna_fabrikam.com#EXT#@contoso.com' }),
  'no password': ofUser({ password: '' }),
  'blanks around the password': ofUser({ password: ' secret' }),
  'a password too long': ofUser({ password: 'x'.repeat(257) }),
  'no mailbox': ofAccount({ mailbox: 'x' }),
  'a date of another form': ofAccount({ clientSecretExpiresOn: '31/05/2027' }),
  'no day': ofAccount({ clientSecretExpiresOn: '2027-02-31' }),
  'no number': ofPerson({ employeeNumber: '' }),
  'no mail address': ofPerson({ email: 'anna' }),
  'control characters': ofPerson({ displayName: 'a\u0001' }),
  'no object id': ofPerson({ entraUserId: 'x' }),
  'a department too long': ofPerson({ department: 'x'.repeat(201) }),
  'an absence that ends before it begins': ofPerson({ absences: [{ from: '2027-03-02', until: '2027-03-01' }] }),
  'an absence on no day': ofPerson({ absences: [{ from: 'soon' }] }),
  'an employment that ends before it begins': [
    wrongDays({ employedFrom: '2027-03-02', employedUntil: '2027-03-01' }) ?? '',
  ],
  'no language': ofPerson({ language: 'Dutch!' }),
  'too many seats': said(SessionDraft.safeParse({ title: 'x', capacity: 1_000_000 })),
  'no seats': said(SessionDraft.safeParse({ title: 'x', capacity: -1 })),
  'too many trainers': said(
    SessionDraft.safeParse({ title: 'x', trainers: Array.from({ length: 21 }, () => ({ name: 'Anna' })) }),
  ),
  'a trainer without a name': said(SessionDraft.safeParse({ title: 'x', trainers: [{}] })),
  'a text too long': said(SessionDraft.safeParse({ title: 'x', invitation: { text: 'x'.repeat(50_001) } })),
  'an invited trainer without an address': said(
    SessionDraft.safeParse({ title: 'x', trainers: [{ name: 'Anna', invited: true }] }),
  ),
  'a text template too long': ofTraining({ textTemplates: { nl: { title: 'x', text: 'x'.repeat(50_001) } } }),
  'no default time zone': ofTraining({ defaultTimeZone: '' }),
  'no scope': said(ServiceKeyDraft.safeParse({ name: 'x', scopes: [] })),
  'notifications without an app in Teams': ofTraining({ activityFeedAccountId: account.clientId }),
  'invitations by Microsoft Graph without an account': ofTraining({ invitationType: 'MicrosoftGraph' }),
  'four fields': [scheduleFault('0 2 * *') ?? ''],
  'a wrong hour': [scheduleFault('0 25 * * *') ?? ''],
  'a day that never comes': [scheduleFault('0 2 31 2 *') ?? ''],
  'no time zone': [timeZoneFault('Brussels') ?? ''],
  'a placeholder nobody fills in': checkInvitationText({ text: '<p>Dear {participant}</p>' }, 'invitation').faults.map(
    ({ message }) => message,
  ),
  'a day that is none': said(
    SessionDraft.safeParse({ title: 'x', dates: [{ start: '2027-02-31T09:00', end: '2027-02-31T10:00' }] }),
  ),
  'no title of a session': said(SessionDraft.safeParse({ title: '' })),
}

test.each(Object.entries(SLIPS))('%s has words in every language', (_slip, messages) => {
  expect(messages.length).toBeGreaterThan(0)
  for (const message of messages) {
    const known = KNOWN_FAULTS.find(([pattern]) => pattern.test(message))
    expect(known, message).toBeDefined()
    for (const language of ['nl', 'fr', 'de'] as const) {
      const words = known?.[1](fieldFaultTexts[language], known[0].exec(message)?.[1] ?? '') ?? ''
      expect(words.length).toBeGreaterThan(10)
      expect(words).not.toContain(message)
    }
  }
})
