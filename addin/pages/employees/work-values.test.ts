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

test('only changes are sent; an emptied field is removed, and an absence without an end stays open', () => {
  const stored = workOf(person)
  expect(workChanges(stored, stored)).toEqual({})
  const absences = [...stored.absences, { from: '2027-08-01', until: '2027-08-02' }]
  expect(workChanges(stored, { ...stored, location: ' ', jobTitle: 'Nurse ', absences })).toEqual({
    ...{ location: null, jobTitle: 'Nurse' },
    absences: [{ from: '2027-03-01' }, { from: '2027-08-01', until: '2027-08-02' }],
  })
})
