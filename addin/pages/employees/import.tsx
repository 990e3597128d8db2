import type { ImportResult } from '../../../api/features/employees/contract.ts'
import { EMPLOYEE_COLUMNS, REPEATED_COLUMNS } from '../../../api/features/employees/fields/contract.ts'
import { employeeImportTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { ImportKind, MissingProps, Outcome } from '../imports/import-kind.ts'
import { ImportPage } from '../imports/import-page.tsx'
import { MissingPeople } from './missing-people.tsx'

const OUTCOMES: Readonly<Record<ImportResult['lines'][number]['result'], Outcome>> = {
  ...{ created: 'added', updated: 'changed', unchanged: 'unchanged', failed: 'failed' },
}
/** For a new person, these are in the line's heading. */
const IN_HEADING = new Set(['displayName', 'employeeNumber'])

const KIND: ImportKind = {
  ...{ name: 'employees', home: '/employees', fields: EMPLOYEE_COLUMNS, repeated: REPEATED_COLUMNS },
  Missing,
  outcomes: { added: 'created', changed: 'updated', unchanged: 'unchanged', failed: 'failed' },
  reportOf: (report) => {
    const { dryRun, importId = '', total, created, updated, unchanged, failed, ...rest } = report as ImportResult
    return {
      ...{ dryRun, importId, total, counts: { added: created, changed: updated, unchanged, failed } },
      ...{
        ignored: rest.ignoredColumns,
        reading: rest.reading,
        toLookAt: rest.toLookAt,
        asksForOrder: rest.asks !== undefined,
        missing: rest.missing,
      },
    }
  },
  lineOf: (sent) => {
    const {
      line,
      result,
      displayName,
      employeeNumber,
      notes = [],
      changes = {},
    } = sent as ImportResult['lines'][number]
    const shown = Object.entries(changes).filter(([field]) => result === 'updated' || !IN_HEADING.has(field))
    return {
      ...{ line, outcome: OUTCOMES[result], name: displayName, key: employeeNumber, notes },
      ...{ changes: shown, when: undefined, link: undefined },
    }
  },
}

function Missing({ report, busy, onEverybody }: MissingProps) {
  const { importId, dryRun } = report
  const missing = report.missing as ImportResult['missing']
  return <MissingPeople {...{ importId, dryRun, missing, busy, onEverybody }} />
}

/** Imports a list of people. */
export function ImportEmployees(_props: { id: string }) {
  return <ImportPage kind={KIND} words={useTexts(employeeImportTexts)} />
}
