import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Slider,
  tokens,
} from '@fluentui/react-components'
import { useId, useState } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { cropTexts } from '../../texts/employees-crop-texts.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { CropArea } from './crop-area.tsx'
import { CropPreview } from './crop-preview.tsx'
import { cropToJpeg, madeSide, widestCrop, zoomedCrop, zoomOf } from './crop.ts'

const SMALL_SIDE = 96

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // The padding keeps the focus outline visible.
  work: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, padding: tokens.spacingHorizontalXS },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flex: '1 1 10rem', minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  previews: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
})

interface CropDialogProps {
  picture: ImageBitmap
  /** Sends the JPEG. */
  onSave: (jpeg: Blob) => Promise<void>
  onClose: () => void
}

/** Lets the user choose the square of a picture to use as someone's face. */
export function CropDialog({ picture, onSave, onClose }: CropDialogProps) {
  const styles = useStyles()
  const t = useTexts(cropTexts)
  const person = useTexts(personTexts)
  const common = useTexts(commonTexts)
  const { number } = useFormat()
  const hint = useId()
  const [crop, setCrop] = useState(() => widestCrop(picture))
  const [isLost, setLost] = useState(false)
  const { busy, error, act } = useAct()
  const zoom = zoomOf(crop, picture)
  const save = () =>
    void act(async () => {
      const jpeg = await cropToJpeg(picture, crop)
      setLost(!jpeg)
      if (jpeg) await onSave(jpeg)
    })
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.cropTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {error ? <ErrorNotice error={error} /> : null}
            {isLost ? <Notice kind="error" title={t.cropLost} announce /> : null}
            <p id={hint} className={styles.hint}>
              {t.cropHint}
            </p>
            <div className={styles.work}>
              <CropArea picture={picture} crop={crop} label={t.cropArea} describedBy={hint} onCrop={setCrop} />
              <div className={styles.side}>
                <Field label={t.zoom}>
                  <Slider
                    min={10}
                    max={80}
                    value={Math.round(zoom * 10)}
                    aria-valuetext={`${number(Math.round(zoom * 100))} %`}
                    onChange={(_event, { value }) =>
                      setCrop((now) => zoomedCrop(now, picture, value / 10 / zoomOf(now, picture)))
                    }
                  />
                </Field>
                <div>
                  <Button size="small" onClick={() => setCrop(widestCrop(picture))}>
                    {t.reset}
                  </Button>
                </div>
                <CropPreviews picture={picture} crop={crop} />
                <span role="status" className={styles.hint}>
                  {madeSide(crop) < SMALL_SIDE
                    ? t.small(number(madeSide(crop)))
                    : person.size(`${madeSide(crop)} × ${madeSide(crop)}`)}
                </span>
              </div>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabledFocusable={busy}>
              {common.cancel}
            </Button>
            <Button appearance="primary" onClick={save} disabledFocusable={busy}>
              {t.cropSave}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function CropPreviews({ picture, crop }: Pick<CropDialogProps, 'picture'> & { crop: ReturnType<typeof widestCrop> }) {
  const styles = useStyles()
  const t = useTexts(cropTexts)
  return (
    <>
      <span>{t.preview}</span>
      <div className={styles.previews}>
        {[96, 48, 32].map((size) => (
          <CropPreview key={size} picture={picture} crop={crop} size={size} />
        ))}
      </div>
    </>
  )
}
