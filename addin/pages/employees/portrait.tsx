import { useState } from 'react'
import { Face, type FaceProps } from '../../components/face.tsx'
import type { Person } from './use-people.ts'

/** What the server scales pictures down to. */
const SIZES = [48, 96, 240, 648] as const

/** Somebody's picture in the size that is needed; initials where there is none, or none any more. */
export function Portrait({ person, size }: { person: Pick<Person, 'displayName' | 'photo'>; size: FaceProps['size'] }) {
  const [broken, setBroken] = useState<string>()
  const address = person.photo?.url
  const pixels = SIZES.find((one) => one >= size * Math.min(2, window.devicePixelRatio)) ?? 648
  const url = address && address !== broken ? `${address}?size=${pixels}` : undefined
  // An error of a picture does not bubble; it is caught on the way down.
  return (
    <span onErrorCapture={() => setBroken(address)} style={{ display: 'block', flexShrink: 0 }}>
      <Face name={person.displayName} url={url} size={size} />
    </span>
  )
}
