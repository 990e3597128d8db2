import { useState } from 'react'
import { Face, type FaceProps } from './face.tsx'

/** The sizes the server scales pictures to. */
const SIZES = [48, 96, 240, 648] as const

interface PortraitProps {
  name: string
  /** A signed address that accepts `?size=`; none: initials. */
  photo: string | undefined
  size: FaceProps['size']
}

/** Someone's picture in the required size; initials if there is none any more. */
export function Portrait({ name, photo, size }: PortraitProps) {
  const [broken, setBroken] = useState<string>()
  const pixels = SIZES.find((one) => one >= size * Math.min(2, window.devicePixelRatio)) ?? 648
  const url = photo && photo !== broken ? `${photo}?size=${pixels}` : undefined
  // Error events of images don't bubble, so they are captured.
  return (
    <span onErrorCapture={() => setBroken(photo)} style={{ display: 'block', flexShrink: 0 }}>
      <Face name={name} url={url} size={size} />
    </span>
  )
}
