import { expect, test } from 'vitest'
import { workChanges, workOf } from './work-values.ts'

const person = {
  ...{
    id: '1',
    etag: 'a',
    employeeNumber: '1',
    displayName: 'Mira',
    email: 'm@x.example',
    createdAt: '',
    updatedAt: '',
  },
  ...{ location: 'Ghent', absences: [{ from: '2027-03-01' }] },
}

test('only what was changed is sent; what was emptied is taken away, and an end left empty is none', () => {
  const stored = workOf(person)
  expect(workChanges(stored, stored)).toEqual({})
  const absences = [...stored.absences, { from: '2027-08-01', until: '2027-08-02' }]
  expect(workChanges(stored, { ...stored, location: ' ', jobTitle: 'Nurse ', absences })).toEqual({
    ...{ location: null, jobTitle: 'Nurse' },
    absences: [{ from: '2027-03-01' }, { from: '2027-08-01', until: '2027-08-02' }],
  })
})
