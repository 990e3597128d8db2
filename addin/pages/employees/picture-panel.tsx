import { makeStyles, tokens } from '@fluentui/react-components'
import { useState, type DragEvent } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { Link } from '../../components/link.tsx'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { cropTexts } from '../../texts/employees-crop-texts.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { CropDialog } from './crop-dialog.tsx'
import { PictureActions } from './picture-actions.tsx'
import { Portrait } from './person-portrait.tsx'
import { useChange } from './use-change.ts'

const useStyles = makeStyles({
  picture: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '1 1 16rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** The picture, the reason for it or its absence, and what can be done about it. A file can be dropped on it. */
export function PicturePanel({ person, onChanged }: { person: EmployeeDetail; onChanged: () => void }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const crop = useTexts(cropTexts)
  const api = useApi()
  const changing = useChange(onChanged)
  const [picture, setPicture] = useState<ImageBitmap>()
  const [fault, setFault] = useState<string>()
  const path = `/api/employees/${encodeURIComponent(person.id)}/photo`
  const take = async (file: File | undefined) => {
    if (!file || person.photoOptOut) return
    changing.clear()
    // Applies the orientation that the camera stored in the file.
    const read = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
    setFault(read ? undefined : crop.unreadable(file.name))
    setPicture(read)
  }
  const save = async (jpeg: Blob) => {
    await api.send('PUT', path, jpeg, {
      contentType: 'image/jpeg',
      ...(person.photo && { ifMatch: person.photo.etag }),
    })
    setPicture(undefined)
    await changing.change(() => Promise.resolve(), t.uploaded)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  return (
    <Panel title={t.picture}>
      {fault ? <Notice kind="error" title={fault} announce /> : null}
      <SaveFailure error={changing.error} onReload={() => (changing.clear(), onChanged())} />
      <div className={styles.picture} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Portrait person={person} size={240} />
        <div className={styles.words}>
          <Why person={person} />
          <PictureActions person={person} changing={changing} onFile={(file) => void take(file)} />
        </div>
      </div>
      {picture ? <CropDialog picture={picture} onSave={save} onClose={() => setPicture(undefined)} /> : null}
    </Panel>
  )
}

function Why({ person: { photo, photoStatus } }: { person: EmployeeDetail }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const common = useTexts(commonTexts)
  const { moment } = useFormat()
  const { reason, remedy: english, code, since, runId } = photoStatus
  const { sentence, remedy, told } = useReasonWords()(reason)
  return (
    <>
      <h3 className={styles.heading}>{photo ? t.why : t.whyNone}</h3>
      <p className={styles.line}>{sentence}</p>
      {told ? (
        <p className={styles.line}>
          <Happening error={{ code, message: told }} />
        </p>
      ) : null}
      {remedy ? (
        <p className={styles.line}>
          {common.colon(common.whatToDo)} {remedy}
        </p>
      ) : english ? (
        <Remedy code={code} english={english} />
      ) : null}
      <p className={styles.small}>
        {[photo && t.size(`${photo.width} × ${photo.height}`), since && t.since(moment(since)), code]
          .filter(Boolean)
          .join(' · ')}
        {runId ? (
          <>
            {' '}
            <Link to={`/runs/${encodeURIComponent(runId)}`}>{t.openRun}</Link>
          </>
        ) : null}
      </p>
    </>
  )
}
