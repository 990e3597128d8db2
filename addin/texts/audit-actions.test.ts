import { expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '../../api/auth/contract.ts'
import { auditWords } from './audit-words-texts.ts'
import { LANGUAGES } from './table.ts'

test.each(LANGUAGES)('every action of the audit trail has words in %s, and no words are left over', (language) => {
  const { actions } = auditWords[language]
  expect(Object.keys(actions).sort()).toEqual([...AUDIT_ACTIONS].sort())
  expect(Object.values(actions).filter((words) => words.trim() === '')).toEqual([])
})
