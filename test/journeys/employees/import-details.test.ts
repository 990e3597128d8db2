import { expect, test } from 'vitest'
import type { EmployeeList, ImportResult } from '../../../api/features/employees/contract.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const CSV = { headers: { 'content-type': 'text/csv' } }

test('HR imports absences, employment, manager, job title and location as its system writes them', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const list = [
    'Personeelsnummer;Naam;E-mailadres;Functie;Locatie;Personeelsnummer leidinggevende;Taal;Datum in dienst;Afwezigheden',
    '7001;Mira Holt;mira.holt@brightwater.example;Verpleegkundige;Gent;7002;Nederlands;25-03-2024;01-03-2027 tot 30-06-2027',
  ].join('\n')
  const { body } = await admin.post('/api/employees/import', list, CSV)
  const { lines } = body as ImportResult
  expect(lines[0]).toMatchObject({
    result: 'created',
    changes: { absences: { after: '2027-03-01 … 2027-06-30' }, employedFrom: { after: '2024-03-25' } },
  })
  const found = await admin.get('/api/employees?location=Gent&absentOn=2027-04-01')
  expect((found.body as EmployeeList).items).toMatchObject([
    {
      ...{ employeeNumber: '7001', jobTitle: 'Verpleegkundige', managerNumber: '7002', language: 'nl' },
      ...{ employedFrom: '2024-03-25', absences: [{ from: '2027-03-01', until: '2027-06-30' }] },
    },
  ])

  const absences =
    'Personeelsnummer;Afwezig van;Afwezig tot;Afwezig van;Afwezig tot\n7001;02-08-2027;13-08-2027;20-09-2027;'
  expect((await admin.post('/api/employees/import', absences, CSV)).body).toMatchObject({
    updated: 1,
    lines: [{ changes: { absences: { after: '2027-08-02 … 2027-08-13; 2027-09-20 …' } } }],
  })

  const { bytes } = await admin.get('/api/employees/export')
  expect(Buffer.from(bytes).toString()).toContain('2027-08-02..2027-08-13; 2027-09-20..')
  expect((await admin.post('/api/employees/import', bytes, CSV)).body).toMatchObject({
    updated: 0,
    failed: 0,
  })
})

test('a list whose dates can be read either way asks which number is the day', async () => {
  await using rollcall = await startRollcall({ people: 1 })
  const admin = rollcall.as('admin')
  const list = 'ID;Name;Mail;Hire date\n7001;Mira Holt;m@brightwater.example;03/04/2024'
  const asked = await admin.post('/api/employees/import', list, CSV)
  expect(asked.body).toMatchObject({ failed: 1, asks: ['dateOrder'] })
  const told = await admin.post('/api/employees/import?dateOrder=dayFirst', list, CSV)
  expect(told.body).toMatchObject({ created: 1, lines: [{ changes: { employedFrom: { after: '2024-04-03' } } }] })
  expect(told.body).not.toHaveProperty('asks')
})

test.each(['en', 'nl', 'fr', 'de'])('the %s template has a column for each of these fields', async (language) => {
  await using rollcall = await startRollcall({ people: 1 })
  const admin = rollcall.as('admin')
  const { bytes } = await admin.get(`/api/employees/import/template?language=${language}`)
  const answer = await admin.post('/api/employees/import?dryRun=true', bytes, CSV)
  const { reading, ignoredColumns, total } = answer.body as ImportResult
  expect({ total, ignoredColumns }).toEqual({ total: 0, ignoredColumns: [] })
  expect(reading?.columns.map(({ field }) => field)).toEqual([
    ...['employeeNumber', 'displayName', 'email', 'department', 'jobTitle', 'location', 'managerNumber', 'language'],
    ...['employedFrom', 'employedUntil', 'absences'],
  ])
})
