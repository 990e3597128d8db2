import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { go } from '../../route.ts'
import { importTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { LoadFailure } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { ImportCounts, type Kind } from './import-counts.tsx'
import { ImportLines } from './import-lines.tsx'
import type { ImportResult as Report } from '../../../api/features/employees/contract.ts'

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  file: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface ImportReportProps {
  report: Report
  name: string
  busy: boolean
  error: LoadFailure | undefined
  onImport: () => void
  onAgain: () => void
}

/** What an import would change, or has changed, line by line. */
export function ImportReport({ report, name, busy, error, onImport, onAgain }: ImportReportProps) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number, list } = useFormat()
  const [kind, setKind] = useState<Kind>('all')
  const heading = useRef<HTMLHeadingElement>(null)
  const { dryRun, created, updated, failed } = report
  useEffect(() => heading.current?.focus({ preventScroll: true }), [dryRun])
  useEffect(() => setKind(failed > 0 ? 'failed' : updated > 0 ? 'updated' : 'all'), [dryRun, failed, updated])
  const isNothing = created + updated === 0
  return (
    <>
      <div>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          {dryRun ? t.previewTitle : t.resultTitle}
        </h2>
        <p className={styles.file}>{t.file(name, number(report.total))}</p>
      </div>
      {dryRun ? null : (
        <Notice kind="success" title={t.doneTitle}>
          <span>{t.done(number(created), number(updated))}</span>
          {created > 0 ? <span>{t.pictures}</span> : null}
        </Notice>
      )}
      {dryRun && isNothing ? (
        <Notice kind={failed > 0 ? 'warning' : 'info'} title={failed > 0 ? t.nothingGood : t.nothing} />
      ) : null}
      {failed > 0 && !isNothing ? (
        <Notice kind="warning" title={t.failedTitle(number(failed))}>
          {t.failedText}
        </Notice>
      ) : null}
      {report.ignoredColumns.length > 0 ? (
        <Notice title={t.ignoredTitle}>{t.ignored(list(report.ignoredColumns))}</Notice>
      ) : null}
      {error ? <ErrorNotice error={error} onRetry={onImport} /> : null}
      <ImportCounts report={report} kind={kind} onKind={setKind} />
      <div className={styles.actions}>
        {dryRun && !isNothing ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={onImport}>
            {busy ? t.importing : t.import(number(created + updated))}
          </Button>
        ) : null}
        {dryRun ? null : (
          <Button appearance="primary" onClick={() => go('/employees')}>
            {t.toPeople}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={onAgain}>
          {dryRun ? t.another : t.more}
        </Button>
      </div>
      <ImportLines lines={kind === 'all' ? report.lines : report.lines.filter(({ result }) => result === kind)} />
    </>
  )
}
