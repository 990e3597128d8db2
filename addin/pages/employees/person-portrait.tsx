import type { FaceProps } from '../../components/face.tsx'
import { Portrait as PersonPortrait } from '../../components/portrait.tsx'
import type { Person } from './use-people.ts'

/** An employee's picture. */
export function Portrait({ person, size }: { person: Pick<Person, 'displayName' | 'photo'>; size: FaceProps['size'] }) {
  return <PersonPortrait name={person.displayName} photo={person.photo?.url} size={size} />
}
