import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { diagnosticsTexts } from '../../texts/diagnostics-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400 },
  plain: { margin: 0 },
})

/** One button that collects what helps to find a fault, and says beforehand what it contains. */
export function SupportBundle() {
  const styles = useStyles()
  const t = useTexts(diagnosticsTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { act, busy, error } = useAct()
  const gather = () =>
    act(async () => {
      saveFile(
        await api.file('/api/diagnostics/bundle'),
        `rollcall-diagnostics-${new Date().toISOString().slice(0, 10)}.json`,
      )
      notify(t.gathered)
    })
  return (
    <Panel title={t.bundleTitle} lead={t.bundleLead}>
      <p className={styles.plain}>{common.colon(t.inside)}</p>
      <ul className={styles.list}>
        {t.insideList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <strong>{t.notInside}</strong>
      {error ? <ErrorNotice error={error} /> : null}
      <div>
        <Button
          icon={<ArrowDownload20Regular />}
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void gather()}
        >
          {t.gather}
        </Button>
      </div>
    </Panel>
  )
}
