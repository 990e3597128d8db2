import { useState } from 'react'
import { Face, type FaceProps } from './face.tsx'

/** What the server scales pictures down to. */
const SIZES = [48, 96, 240, 648] as const

interface PortraitProps {
  name: string
  /** A signed address that takes `?size=`; none: initials. */
  photo: string | undefined
  size: FaceProps['size']
}

/** Somebody's picture in the size that is needed; initials where there is none, or none any more. */
export function Portrait({ name, photo, size }: PortraitProps) {
  const [broken, setBroken] = useState<string>()
  const pixels = SIZES.find((one) => one >= size * Math.min(2, window.devicePixelRatio)) ?? 648
  const url = photo && photo !== broken ? `${photo}?size=${pixels}` : undefined
  // An error of a picture does not bubble; it is caught on the way down.
  return (
    <span onErrorCapture={() => setBroken(photo)} style={{ display: 'block', flexShrink: 0 }}>
      <Face name={name} url={url} size={size} />
    </span>
  )
}
