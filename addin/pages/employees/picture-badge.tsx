import { Badge } from '../../components/badge.tsx'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Person } from './use-people.ts'

/** Where a picture comes from, or that there is none. */
export function PictureBadge({ person: { photo, photoOptOut } }: { person: Person }) {
  const t = useTexts(employeesTexts)
  if (photoOptOut)
    return (
      <Badge appearance="outline" color="informative">
        {t.optedOut}
      </Badge>
    )
  if (!photo) return <span>{t.none}</span>
  const source = photo.source === 'hr' ? t.fromHr : t.fromEntra
  return (
    <Badge appearance="tint" color={photo.source === 'hr' ? 'success' : 'brand'}>
      {photo.pinned ? `${source} · ${t.pinned}` : source}
    </Badge>
  )
}
