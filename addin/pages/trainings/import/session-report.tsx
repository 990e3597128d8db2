import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { CountChoice } from '../../../components/count-choice.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { LongList } from '../../../components/long-list.tsx'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../route.ts'
import { sessionImportTexts } from '../../../texts/training-import-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { LoadFailure } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import type { SessionImportResult as Report } from '../../../../api/features/trainings/import/contract.ts'
import { SessionReportLine } from './session-report-line.tsx'

const KINDS = ['added', 'changed', 'unchanged', 'failed', 'all'] as const
type Kind = (typeof KINDS)[number]

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

interface SessionReportProps {
  report: Report
  name: string
  busy: boolean
  error: LoadFailure | undefined
  onImport: () => void
  onAgain: () => void
}

/** What an import of sessions would change, or has changed, line by line. */
export function SessionReport({ report, name, busy, error, onImport, onAgain }: SessionReportProps) {
  const styles = useStyles()
  const t = useTexts(sessionImportTexts)
  const { number } = useFormat()
  const [kind, setKind] = useState<Kind>('all')
  const heading = useRef<HTMLHeadingElement>(null)
  const { dryRun, counts, lines } = report
  const { added, changed, failed } = counts
  useEffect(() => heading.current?.focus({ preventScroll: true }), [dryRun])
  useEffect(() => setKind(failed > 0 ? 'failed' : changed > 0 ? 'changed' : 'all'), [dryRun, failed, changed])
  const isNothing = added + changed === 0
  const words = dryRun ? t.before : t.after
  return (
    <>
      <div>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          {dryRun ? t.previewTitle : t.resultTitle}
        </h2>
        <p className={styles.file}>{t.file(name, number(lines.length))}</p>
      </div>
      {dryRun ? null : (
        <Notice kind="success" title={t.doneTitle}>
          <span>{t.done(number(added), number(changed))}</span>
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
      {error ? <ErrorNotice error={error} onRetry={onImport} /> : null}
      <CountChoice
        label={t.lines}
        chosen={kind}
        onChoose={setKind}
        counts={KINDS.map((one) => ({
          kind: one,
          count: one === 'all' ? lines.length : counts[one],
          label: one === 'all' ? t.all : words[one],
        }))}
      />
      <div className={styles.actions}>
        {dryRun && !isNothing ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={onImport}>
            {busy ? t.importing : t.import(number(added + changed))}
          </Button>
        ) : null}
        {dryRun ? null : (
          <Button appearance="primary" onClick={() => go('/trainings')}>
            {t.toTrainings}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={onAgain}>
          {dryRun ? t.another : t.more}
        </Button>
      </div>
      <LongList
        label={t.lines}
        none={t.none}
        keyOf={({ line }) => line}
        items={kind === 'all' ? lines : lines.filter(({ outcome }) => outcome === kind)}
      >
        {(line) => <SessionReportLine line={line} />}
      </LongList>
    </>
  )
}
