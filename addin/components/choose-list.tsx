import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { useRef, useState, type DragEvent } from 'react'
import { ApiError } from '../api.ts'
import { ErrorNotice } from './error-notice.tsx'
import { Notice } from './notice.tsx'
import { Panel } from './panel.tsx'
import { Remedy } from './remedy.tsx'
import { importTexts } from '../texts/employees-import-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { useFormat } from '../use-format.ts'

const MOST_BYTES = 8 * 1024 * 1024

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    minHeight: '11rem',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  over: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    boxShadow: tokens.shadow8,
  },
})

interface ChooseListProps {
  /** What the file has to hold, and what becomes of it. */
  lead: string
  /** The name of the file that is being looked at. */
  reading: string | undefined
  error: LoadFailure | undefined
  onChoose: (file: File) => void
}

/** The first step: a file is chosen or dropped. */
export function ChooseList({ lead, reading, error, onChoose }: ChooseListProps) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [fault, setFault] = useState<string>()
  const take = (file: File | undefined) => {
    if (!file || reading) return
    const wrong = faultOf(file)
    setFault(wrong && t[wrong](file.name))
    if (!wrong) onChoose(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <Panel title={t.chooseTitle} lead={lead}>
      {fault ? <Notice kind="error" title={fault} announce /> : error ? <BrokenFile error={error} /> : null}
      <div
        className={mergeClasses(styles.drop, isOver ? styles.over : undefined)}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {reading ? <Spinner label={t.reading(reading)} /> : <span>{t.drop}</span>}
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          hidden
          aria-label={t.choose}
          onChange={(event) => {
            take(event.target.files?.[0])
            // The same file may be chosen again once it is mended.
            event.target.value = ''
          }}
        />
        <Button appearance="primary" disabledFocusable={reading !== undefined} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
      </div>
    </Panel>
  )
}

function faultOf({ name, size }: File): 'notCsv' | 'tooLarge' | 'empty' | undefined {
  if (!/\.(csv|txt|tsv)$/i.test(name)) return 'notCsv'
  if (size === 0) return 'empty'
  return size > MOST_BYTES ? 'tooLarge' : undefined
}

function BrokenFile({ error }: { error: LoadFailure }) {
  const t = useTexts(importTexts)
  const { number } = useFormat()
  if (!(error instanceof ApiError) || error.code !== 'csv_unreadable') return <ErrorNotice error={error} />
  const line = error.details['line']
  return (
    <Notice kind="error" title={t.broken} announce>
      <strong lang="en">{error.message}</strong>
      {typeof line === 'number' ? <span>{t.brokenAt(number(line))}</span> : null}
      {typeof line === 'number' && line > 1 ? null : <Remedy code={error.code} english={error.remedy} />}
    </Notice>
  )
}
