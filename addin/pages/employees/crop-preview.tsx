import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { drawCrop, type Crop } from './crop.ts'

const useStyles = makeStyles({ preview: { display: 'block', borderRadius: tokens.borderRadiusLarge } })

/** The part as it will look. Decorative for screen readers, because its content isn't known. */
export function CropPreview({ picture, crop, size }: { picture: ImageBitmap; crop: Crop; size: number }) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, picture, crop)
  }, [picture, crop])
  return (
    <canvas
      ref={canvas}
      className={styles.preview}
      width={size * 2}
      height={size * 2}
      style={{ width: size, height: size }}
      aria-hidden="true"
    />
  )
}
