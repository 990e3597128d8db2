import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons'
import { useRef, useState, type DragEvent } from 'react'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { BrokenList } from './broken-list.tsx'
import type { ImportKind, ImportWords } from './import-kind.ts'
import { ImportProgress } from './import-progress.tsx'
import { TemplateButton } from './template-button.tsx'
import type { ImportSteps } from './use-import.ts'

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
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

/** The first step: a file is chosen or dropped. */
export function ChooseList({ kind, words, steps }: { kind: ImportKind; words: ImportWords; steps: ImportSteps }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [fault, setFault] = useState<string>()
  const take = (file: File | undefined) => {
    if (!file || steps.busy) return
    const wrong = faultOf(file)
    setFault(wrong && t[wrong](file.name))
    if (!wrong) steps.choose(file)
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
    <Panel title={t.chooseTitle} lead={words.lead}>
      <WhatIsWrong kind={kind} words={words} steps={steps} fault={fault} />
      <div
        className={mergeClasses(styles.drop, isOver ? styles.over : undefined)}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {steps.busy ? <ImportProgress steps={steps} /> : <span>{t.drop}</span>}
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          hidden
          aria-label={t.choose}
          onChange={(event) => {
            take(event.target.files?.[0])
            // So that the same file can be chosen again once it is corrected.
            event.target.value = ''
          }}
        />
        <div className={styles.buttons}>
          <Button
            icon={<ArrowUpload20Regular />}
            appearance="primary"
            disabledFocusable={steps.busy}
            onClick={() => input.current?.click()}
          >
            {t.choose}
          </Button>
          <TemplateButton kind={kind} />
        </div>
      </div>
    </Panel>
  )
}

interface WhatIsWrongProps {
  kind: ImportKind
  words: ImportWords
  steps: ImportSteps
  fault: string | undefined
}

function WhatIsWrong({ kind, words, steps, fault }: WhatIsWrongProps) {
  const t = useTexts(importTexts)
  const { error, end, fileName = '' } = steps
  if (fault !== undefined) return <Notice kind="error" title={fault} announce />
  if (end === 'gone') return <Notice kind="error" title={t.gone(fileName)} announce />
  if (end === 'interrupted')
    return (
      <Notice kind="warning" title={t.interrupted} announce>
        {t.interruptedText}
      </Notice>
    )
  return error ? <BrokenList kind={kind} words={words} steps={steps} error={error} /> : null
}

function faultOf({ name, size }: File): 'notCsv' | 'tooLarge' | 'empty' | undefined {
  if (!/\.(csv|txt|tsv)$/i.test(name)) return 'notCsv'
  if (size === 0) return 'empty'
  return size > MOST_BYTES ? 'tooLarge' : undefined
}
