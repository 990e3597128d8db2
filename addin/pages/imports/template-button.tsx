import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useContext } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { saveFile } from '../../save-file.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { LanguageContext, useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { importPath, type ImportKind } from './import-kind.ts'

/** An empty list to fill in, with its header in the person's language. */
export function TemplateButton({ kind }: { kind: ImportKind }) {
  const t = useTexts(importTexts)
  const language = useContext(LanguageContext)
  const api = useApi()
  const { busy, error, act } = useAct()
  const save = () =>
    void act(async () =>
      saveFile(await api.file(`${importPath(kind)}/template?language=${language}`), `${kind.name}-${language}.csv`),
    )
  return (
    <>
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy} onClick={save}>
        {t.template}
      </Button>
      {error ? <ErrorNotice error={error} onRetry={save} /> : null}
    </>
  )
}
