import type { Offered } from '../../../api/features/my/contract.ts'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { OfferedCard } from './offered-card.tsx'
import { Cards, focusPart, Part } from './part.tsx'

/** The sessions I may enrol in. */
export function OfferedPart({ offered, reload }: { offered: readonly Offered[]; reload: () => void }) {
  const t = useTexts(myTexts)
  const onEnrolled = () => {
    reload()
    focusPart('my-coming')
  }
  return (
    <Part id="my-offered" title={t.offered}>
      {offered.length === 0 ? <span>{t.nothingOffered}</span> : null}
      <Cards>
        {offered.map((one) => (
          <OfferedCard key={one.session.id} offered={one} onEnrolled={onEnrolled} reload={reload} />
        ))}
      </Cards>
    </Part>
  )
}
