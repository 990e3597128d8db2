import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { Candidate } from '../../../api/features/employees/contract.ts'
import { Face } from '../../components/face.tsx'
import { useTexts } from '../../texts/table.ts'
import { whoTexts } from '../../texts/who-texts.ts'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, gridColumn: '1 / -1' },
  foot: { gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  key: {
    minWidth: '1.25rem',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
})

interface CandidateCardProps {
  candidate: Candidate
  /** The key that selects it. */
  number: number
  busy: boolean
  onChoose: () => void
}

/** An Entra user with what helps to recognise them: face, job, place, and the reasons for or against a match. */
export function CandidateCard({ candidate, number, busy, onChoose }: CandidateCardProps) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const { displayName, mail, userPrincipalName, jobTitle, department, enabled, guest, face, fits, takenBy } = candidate
  return (
    <li className={styles.card}>
      <Face name={displayName} url={face} size={96} />
      <span className={styles.words}>
        <span className={styles.name}>{displayName}</span>
        {jobTitle ? <span className={styles.muted}>{jobTitle}</span> : null}
        {department ? <span className={styles.muted}>{department}</span> : null}
        <span className={styles.small}>{mail ?? userPrincipalName}</span>
      </span>
      <span className={styles.badges}>
        {fits.map((fit) => (
          <Badge key={fit} appearance="tint" color="success">
            {t.fits[fit]}
          </Badge>
        ))}
        {enabled === false ? (
          <Badge appearance="tint" color="warning">
            {t.blocked}
          </Badge>
        ) : null}
        {guest ? (
          <Badge appearance="tint" color="informative">
            {t.guest}
          </Badge>
        ) : null}
        {takenBy ? (
          <Badge appearance="tint" color="warning">
            {takenBy.byHand ? t.takenByHand(takenBy.displayName) : t.takenByRun(takenBy.displayName)}
          </Badge>
        ) : null}
      </span>
      <span className={styles.foot}>
        <Button
          size="small"
          appearance={number === 1 ? 'primary' : 'secondary'}
          aria-label={t.chooseFull(displayName, number)}
          disabledFocusable={busy || takenBy?.byHand === true}
          onClick={onChoose}
        >
          {t.choose}
        </Button>
        <span aria-hidden className={styles.key}>
          {number}
        </span>
      </span>
    </li>
  )
}
