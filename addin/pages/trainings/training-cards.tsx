import { makeStyles, tokens } from '@fluentui/react-components'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { MoreButton } from '../../components/more-button.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Pages } from '../../use-pages.ts'
import { TrainingCard } from './training-card.tsx'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** Trainings as cards, page by page. */
export function TrainingCards({ pages: { items, hasMore, loadingMore, more } }: { pages: Pages<TrainingView> }) {
  const styles = useStyles()
  const common = useTexts(commonTexts)
  return (
    <>
      <ul className={styles.list} aria-label={common.trainings}>
        {items?.map((training) => (
          <TrainingCard key={training.id} training={training} />
        ))}
      </ul>
      <MoreButton hasMore={hasMore} loadingMore={loadingMore} more={more} />
    </>
  )
}
