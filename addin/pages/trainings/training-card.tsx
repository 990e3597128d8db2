import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { CardLink } from '../../components/card-link.tsx'
import { useWall } from './use-wall.ts'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { boxShadow: tokens.shadow8 },
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  side: { textAlign: 'end', '@media (max-width: 560px)': { textAlign: 'start' } },
})

/** A training in the list. */
export function TrainingCard({ training }: { training: TrainingView }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const { number } = useFormat()
  const wall = useWall()
  const { id, title, description, sessions, next } = training
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <CardLink to={`/trainings/${encodeURIComponent(id)}`}>{title}</CardLink>
        {description ? <span className={mergeClasses(styles.small, styles.clipped)}>{description}</span> : null}
      </div>
      <div className={mergeClasses(styles.words, styles.side)}>
        <span>{next ? t.nextDate(wall.start(next)) : t.nothingAhead}</span>
        <span className={styles.small}>{sessions === 0 ? t.noSessions : t.sessions(sessions, number(sessions))}</span>
      </div>
    </li>
  )
}
