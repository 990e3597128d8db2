import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { Coming } from '../../../api/features/my/contract.ts'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  standing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** Whether I have a seat, or how many people wait before me. */
export function PlaceStatus({ status, place, reply }: Pick<Coming, 'status' | 'place' | 'reply'>) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  if (status === 'Waiting' && place !== undefined)
    return (
      <>
        <div className={styles.standing}>
          <Badge appearance="tint" color="warning">
            {t.place(place)}
          </Badge>
        </div>
        <span className={styles.small}>{t.waitingHint}</span>
      </>
    )
  return (
    <div className={styles.standing}>
      <Badge appearance="tint" color="success">
        {t.seat}
      </Badge>
      {reply ? <span className={styles.small}>{t.replies[reply]}</span> : null}
    </div>
  )
}
