import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { Cover } from '../../components/cover.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { trainingPictureTexts } from '../../texts/training-picture-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '20rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The picture people see beside a training, and how to set or remove it. */
export function PictureOfTraining({ training, onDone }: { training: TrainingView; onDone: () => void }) {
  const styles = useStyles()
  const t = useTexts(trainingPictureTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const input = useRef<HTMLInputElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const { id, picture } = training
  const change = async (method: 'PUT' | 'DELETE', file?: File) => {
    const path = `/api/trainings/${encodeURIComponent(id)}/picture`
    const done = await act(async () => {
      await api.send(method, path, file, file ? { contentType: file.type || 'image/jpeg' } : {})
      notify(file ? t.saved : t.removed)
    })
    if (!done) return
    onDone()
    buttons.current?.querySelector('button')?.focus()
  }
  return (
    <div className={styles.part}>
      {picture ? <Cover url={`${picture.url}?size=648`} height="10rem" /> : null}
      {error ? <ErrorNotice error={error} /> : null}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t.add}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void change('PUT', file)
        }}
      />
      <div ref={buttons} className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {picture ? t.replace : t.add}
        </Button>
        {picture ? (
          <Button disabledFocusable={busy} onClick={() => void change('DELETE')}>
            {t.remove}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
