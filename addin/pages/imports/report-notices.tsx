import { Button } from '@fluentui/react-components'
import { Disclosure } from '../../components/disclosure.tsx'
import { Notice } from '../../components/notice.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { ImportWords, ShownReport } from './import-kind.ts'
import type { ImportSteps } from './use-import.ts'

interface ReportNoticesProps {
  words: ImportWords
  report: ShownReport
  steps: ImportSteps
}

/** Messages about the list as a whole. */
export function ReportNotices({ words, report, steps }: ReportNoticesProps) {
  const t = useTexts(importTexts)
  const { number, list } = useFormat()
  const { dryRun, counts, total, ignored, reading } = report
  const { added, changed, failed } = counts
  const isNothing = added + changed === 0
  const nothing = total === 0 ? t.emptyList : failed > 0 ? t.nothingGood : t.nothing
  return (
    <>
      {dryRun ? null : (
        <Notice kind="success" title={words.doneTitle}>
          <span>{words.done(number(added), number(changed))}</span>
          {added > 0 && words.afterwards ? <span>{words.afterwards}</span> : null}
        </Notice>
      )}
      {dryRun && isNothing ? <Notice kind={failed > 0 ? 'warning' : 'info'} title={nothing} /> : null}
      {failed > 0 && !isNothing ? (
        <Notice kind="warning" title={t.failedTitle(number(failed))}>
          {t.failedText}
        </Notice>
      ) : null}
      {dryRun && reading?.mapping === 'remembered' ? (
        <Notice
          title={t.columnsRemembered}
          action={
            <Button disabledFocusable={steps.busy} onClick={() => steps.readAs({ ...steps.options, mapping: {} })}>
              {t.columnsForget}
            </Button>
          }
        />
      ) : null}
      {ignored.length > 0 ? <Notice title={t.ignoredTitle}>{t.ignored(list(ignored))}</Notice> : null}
      {reading && reading.skippedLines > 0 ? <SkippedLines reading={reading} /> : null}
    </>
  )
}

function SkippedLines({ reading }: { reading: NonNullable<ShownReport['reading']> }) {
  const t = useTexts(importTexts)
  const { pair } = useTexts(commonTexts)
  const { number } = useFormat()
  return (
    <Disclosure summary={t.skippedTitle(number(reading.skippedLines))}>
      {reading.skipped.map(({ line, text, reason }) => (
        <div key={line}>
          {t.line(number(line))} · {pair(t.skipped[reason], text)}
        </div>
      ))}
    </Disclosure>
  )
}
