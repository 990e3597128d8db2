import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { CardLink } from '../../components/card-link.tsx'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { trainingTableTexts } from '../../texts/trainings-table-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useWall } from './use-wall.ts'

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** The columns of the table of trainings, named as `trainingsInOrder` sorts by them. */
export function useTrainingColumns(): readonly GridColumn<TrainingView>[] {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const words = useTexts(trainingTableTexts)
  const { pair } = useTexts(commonTexts)
  const { number } = useFormat()
  const wall = useWall()
  return useMemo(() => {
    const seats = ({ coming: { taken, free } }: TrainingView) =>
      free === undefined ? number(taken) : `${number(taken)} · ${words.free(free, number(free))}`
    return [
      {
        key: 'title',
        title: t.name,
        track: 'minmax(0, 4fr)',
        sortable: true,
        narrow: 'main',
        cell: ({ id, title }) => <CardLink to={`/trainings/${encodeURIComponent(id)}`}>{title}</CardLink>,
      },
      {
        key: 'categories',
        title: t.categories,
        track: 'minmax(0, 2.5fr)',
        narrow: 'below',
        cell: ({ categories }) => <span className={styles.small}>{categories.join(' · ')}</span>,
      },
      {
        key: 'next',
        title: words.next,
        track: 'minmax(0, 3fr)',
        sortable: true,
        narrow: 'below',
        cell: ({ next }) => (next ? wall.start(next) : <span className={styles.small}>{t.nothingAhead}</span>),
      },
      {
        key: 'coming',
        title: words.coming,
        track: 'minmax(0, 2fr)',
        align: 'end',
        sortable: true,
        narrow: 'below',
        cell: ({ coming }) => number(coming.sessions),
        inCard: (training) => (
          <span className={styles.small}>
            {pair(words.coming, number(training.coming.sessions))} · {pair(words.seats, seats(training))}
          </span>
        ),
      },
      {
        key: 'seats',
        title: words.seats,
        track: 'minmax(0, 2fr)',
        align: 'end',
        sortable: true,
        narrow: 'hidden',
        cell: seats,
      },
    ]
  }, [t, words, number, wall, styles])
}
