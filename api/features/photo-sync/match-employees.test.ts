import { describe, expect, test } from 'vitest'
import type { DirectoryUser, EmployeeRecord } from '../../store/employee-records.ts'
import { matchEmployees } from './match-employees.ts'

const employee = (id: string, fields: Partial<EmployeeRecord> = {}): EmployeeRecord => ({
  id,
  etag: '1',
  employeeNumber: id.toUpperCase(),
  displayName: id,
  email: `${id}@company.example`,
  createdAt: '',
  updatedAt: '',
  ...fields,
})
const user = (id: string, fields: Partial<DirectoryUser> = {}): DirectoryUser => ({
  id,
  mail: `${id}@company.example`,
  userPrincipalName: `${id}@company.example`,
  ...fields,
})

describe('matching employees with Entra users', () => {
  test('finds a user by mail regardless of case', async () => {
    const matches = await matchEmployees([employee('anna', { email: 'Anna@Company.example ' })], [user('anna')], 'mail')
    expect(matches.get('anna')).toMatchObject({ kind: 'matched', user: { id: 'anna' } })
  })

  test('takes the user principal name of a user without a mail address', async () => {
    const { mail: _none, ...noMail } = user('bob')
    expect((await matchEmployees([employee('bob')], [noMail], 'mail')).get('bob')).toMatchObject({ kind: 'matched' })
  })

  test('ignores the user principal name of a user with a different mail address', async () => {
    const renamed = user('carol', { mail: 'c.smith@company.example' })
    expect((await matchEmployees([employee('carol')], [renamed], 'mail')).get('carol')).toMatchObject({
      kind: 'unmatched',
    })
  })

  test('compares the employee number with the employee id', async () => {
    const numbered = user('x', { employeeId: 'dan' })
    expect((await matchEmployees([employee('dan')], [numbered], 'employeeId')).get('dan')).toMatchObject({
      kind: 'matched',
      user: { id: 'x' },
    })
  })

  test('matches no one when two users have one address', async () => {
    const twins = [user('e1', { mail: 'e@company.example' }), user('e2', { mail: 'E@company.example' })]
    expect((await matchEmployees([employee('e')], twins, 'mail')).get('e')).toMatchObject({ kind: 'ambiguous' })
  })

  test('links neither of two employees who match one user', async () => {
    const both = [employee('f1', { email: 'f@company.example' }), employee('f2', { email: 'f@company.example' })]
    const matches = await matchEmployees(both, [user('f')], 'mail')
    expect([matches.get('f1')?.kind, matches.get('f2')?.kind]).toEqual(['ambiguous', 'ambiguous'])
  })

  test('lets a link by hand win, and gives that user to no one else', async () => {
    const linked = employee('g', { email: 'private@elsewhere.example', entraUserId: 'H' })
    const matches = await matchEmployees([linked, employee('h')], [user('h')], 'mail')
    expect(matches.get('g')).toMatchObject({ kind: 'matched', user: { id: 'h' } })
    expect(matches.get('h')).toMatchObject({ kind: 'ambiguous' })
  })

  test('reports when a user linked by hand no longer exists', async () => {
    expect(
      (await matchEmployees([employee('i', { entraUserId: 'gone' })], [user('i')], 'mail')).get('i'),
    ).toMatchObject({ kind: 'unmatched', message: expect.stringContaining('gone') })
  })
})
