import { SESSION_COLUMNS } from '../../../../api/features/trainings/import/columns/contract.ts'
import type { SessionImportResult } from '../../../../api/features/trainings/import/contract.ts'
import { sessionImportTexts } from '../../../texts/training-import-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { ImportKind } from '../../imports/import-kind.ts'
import { ImportPage } from '../../imports/import-page.tsx'

/** The line's own description of when already says these. */
const IN_WORDS = new Set(['start', 'end', 'timeZone'])

const KIND: ImportKind = {
  ...{ name: 'sessions', home: '/trainings', fields: SESSION_COLUMNS, repeated: [] },
  outcomes: { added: 'added', changed: 'changed', unchanged: 'unchanged', failed: 'failed' },
  reportOf: (report) => {
    const {
      dryRun,
      importId = '',
      counts,
      ignoredColumns,
      reading,
      asks = [],
      toLookAt,
    } = report as SessionImportResult
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const asksForOrder = asks.includes('dateOrder')
    return { dryRun, importId, total, counts, ignored: ignoredColumns, reading, asksForOrder, toLookAt }
  },
  lineOf: (sent) => {
    const {
      line,
      outcome,
      reference,
      sessionId,
      notes = [],
      changes = {},
      when,
    } = sent as SessionImportResult['lines'][number]
    const shown = Object.entries(changes).filter(([field, { before }]) => before !== undefined || !IN_WORDS.has(field))
    return {
      ...{ line, outcome, name: reference, key: undefined, notes, changes: shown, when },
      link: sessionId === undefined ? undefined : `/sessions/${encodeURIComponent(sessionId)}`,
    }
  },
}

/** Imports sessions planned elsewhere. */
export function ImportSessions(_props: { id: string }) {
  return <ImportPage kind={KIND} words={useTexts(sessionImportTexts)} />
}
