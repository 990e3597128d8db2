import { ApiError } from '../../api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { LoadFailure } from '../../use-api.ts'
import { ColumnMapping, type ListedColumn } from './column-mapping.tsx'
import type { ImportKind, ImportWords } from './import-kind.ts'
import { useFaultOfList } from './note-words.ts'
import type { ImportSteps } from './use-import.ts'

interface BrokenListProps {
  kind: ImportKind
  words: ImportWords
  steps: ImportSteps
  error: LoadFailure
}

/** Why a list can't be read; if its columns are the reason, someone can choose their fields. */
export function BrokenList({ kind, words, steps, error }: BrokenListProps) {
  const t = useTexts(importTexts)
  const { pair } = useTexts(commonTexts)
  const faultOf = useFaultOfList(words.fields)
  if (!(error instanceof ApiError) || error.code !== 'csv_unreadable') return <ErrorNotice error={error} />
  const { text, lang } = faultOf(error)
  const columns = error.details['columns'] as readonly ListedColumn[] | undefined
  return (
    <>
      <Notice kind="error" title={steps.fileName ? pair(steps.fileName, t.broken) : t.broken} announce>
        <strong lang={lang}>{text}</strong>
        <span>{t.nothingChanged}</span>
      </Notice>
      {columns ? <ColumnMapping kind={kind} words={words} steps={steps} columns={columns} /> : null}
    </>
  )
}
