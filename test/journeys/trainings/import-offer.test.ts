import { expect, test } from 'vitest'
import type { SessionImportResult } from '../../../api/features/trainings/import/contract.ts'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk } from '../../helpers/training-desk.ts'

const CSV = { headers: { 'content-type': 'text/csv' } }

async function keyOf(rollcall: Rollcall, ...scopes: string[]) {
  const { body } = await rollcall.as('admin').post('/api/service-keys', { name: 'HR', scopes })
  return rollcall.withToken((body as { key: string }).key)
}
const sessionOf = (rollcall: Rollcall, { lines }: SessionImportResult): Promise<SessionView> =>
  trainingDesk(rollcall).read(lines[0]?.sessionId ?? '')

test.each([
  [
    'English',
    'Reference;Training;Start;End;Invitation title;Invitation text;Resend automatically;Enrolment;Enrol until;Leave until;Open for',
    'R1;Lifting;2027-03-10 09:00;2027-03-10 12:00;Join {training};Bring shoes;yes;open;2027-03-08 12:00;2027-03-09;Care; Night',
  ],
  [
    'Dutch',
    'Referentie;Opleiding;Start;Einde;Titel uitnodiging;Tekst uitnodiging;Automatisch opnieuw verzenden;Inschrijving;Inschrijven tot;Uitschrijven tot;Open voor',
    'R1;Lifting;25-03-2027 09:00;25-03-2027 12:00;Join {training};Bring shoes;ja;open;08-03-2027 12:00;09-03-2027;Care; Night',
  ],
  [
    'French',
    'Référence;Formation;Début;Fin;Objet de l’invitation;Texte de l’invitation;Renvoyer automatiquement;Inscription;Date limite d’inscription;Date limite d’annulation;Ouvert à',
    'R1;Lifting;25/03/2027 09:00;25/03/2027 12:00;Join {training};Bring shoes;oui;ouverte;25/02/2027 12:00;09/03/2027;Care; Night',
  ],
  [
    'German',
    'Referenz;Schulung;Beginn;Ende;Einladungstitel;Einladungstext;Automatisch erneut senden;Anmeldung;Anmelden bis;Abmelden bis;Offen für',
    'R1;Lifting;10.03.2027 09:00;10.03.2027 12:00;Join {training};Bring shoes;ja;offen;08.03.2027 12:00;09.03.2027;Care; Night',
  ],
])('sessions come with title, text, resending and enrolment: %s', async (_language, header, row) => {
  await using rollcall = await startRollcall({ people: 3 })
  const list = `${header}\n${row.replace('Care; Night', '"Care; Night"')}\n`
  const { body } = await rollcall.as('admin').post('/api/sessions/import', list, CSV)
  expect(body).toMatchObject({ counts: { added: 1 }, ignoredColumns: [] })
  const { invitation, enrolment } = await sessionOf(rollcall, body as SessionImportResult)
  expect(invitation).toMatchObject({ title: 'Join {training}', text: '<p>Bring shoes</p>', resendAutomatically: true })
  expect(enrolment).toMatchObject({ mode: 'open', leaveUntil: '2027-03-09T23:59', departments: ['Care', 'Night'] })
  expect(enrolment?.until?.slice(10)).toBe('T12:00')
})

test('a key that may not send can’t turn on resending by a list, and the rest of its list is imported', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const planner = await keyOf(rollcall, 'trainings:write')
  const base = { training: 'Lifting', start: '2027-03-10T09:00', end: '2027-03-10T12:00' }
  const lines = [
    { ...base, reference: 'A', resendAutomatically: true },
    { ...base, reference: 'B', enrolment: 'open', enrolDepartments: ['Care'], invitationText: '<p>Hello</p>' },
  ]
  const refused = (await planner.post('/api/sessions/import', lines)).body as SessionImportResult
  expect(refused).toMatchObject({
    counts: { added: 1, failed: 1 },
    lines: [{ outcome: 'failed', notes: [{ code: 'forbidden', field: 'resendAutomatically' }] }, { outcome: 'added' }],
  })
  const sender = await keyOf(rollcall, 'trainings:write', 'invitations:send')
  const done = (await sender.post('/api/sessions/import', lines)).body as SessionImportResult
  expect(done).toMatchObject({ counts: { added: 1, unchanged: 1 } })
  expect((await sessionOf(rollcall, done)).invitation.resendAutomatically).toBe(true)
  // A setting that is already on can be sent again, and turned off.
  expect((await planner.post('/api/sessions/import', lines)).body).toMatchObject({ counts: { unchanged: 2 } })
  const off = [{ ...base, reference: 'A', resendAutomatically: 'no' }]
  expect((await planner.post('/api/sessions/import', off)).body).toMatchObject({
    counts: { changed: 1 },
    lines: [{ changes: { resendAutomatically: { before: 'true', after: 'false' } } }],
  })
})

test('enrolment fields missing from a list stay, and an invalid word fails only its session', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const trainer = rollcall.as('trainer')
  const base = { reference: 'A', training: 'Lifting', start: '2027-03-10T09:00', end: '2027-03-10T12:00' }
  const full = { ...base, enrolment: 'open', enrolUntil: '2027-03-08T12:00' }
  await trainer.post('/api/sessions/import', [full])
  const { body } = await trainer.post('/api/sessions/import', [{ ...base, leaveUntil: '2027-03-09T12:00' }])
  expect((await sessionOf(rollcall, body as SessionImportResult)).enrolment).toMatchObject({
    ...{ mode: 'open', until: '2027-03-08T12:00', leaveUntil: '2027-03-09T12:00' },
  })
  const list = 'Reference;Training;Start;End;Enrolment\nA;Lifting;2027-03-10 09:00;2027-03-10 12:00;perhaps\n'
  expect((await trainer.post('/api/sessions/import', list, CSV)).body).toMatchObject({
    counts: { failed: 1 },
    lines: [{ notes: [{ field: 'enrolment', read: 'perhaps', kind: 'fault' }] }],
  })
})
