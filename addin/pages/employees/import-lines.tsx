import { LongList } from '../../components/long-list.tsx'
import { importTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { ImportLine } from './import-line.tsx'
import type { ImportResult as Report } from '../../../api/features/employees/contract.ts'

/** The lines of a list, however many. */
export function ImportLines({ lines }: { lines: Report['lines'] }) {
  const t = useTexts(importTexts)
  return (
    <LongList label={t.lines} items={lines} keyOf={({ line }) => line} none={t.none}>
      {(line) => <ImportLine line={line} />}
    </LongList>
  )
}
