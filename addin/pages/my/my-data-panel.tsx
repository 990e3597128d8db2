import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { mySelfTexts } from '../../texts/my-self-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Everything Rollcall keeps about me, as one file. */
export function MyDataPanel() {
  const t = useTexts(mySelfTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const download = async () => {
    const done = await act(async () => saveFile(await api.file('/api/my/data'), 'my-data.zip'))
    if (done) notify(t.downloaded)
  }
  return (
    <Panel title={t.data} lead={t.dataLead}>
      <div>
        <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy} onClick={() => void download()}>
          {t.download}
        </Button>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </Panel>
  )
}
