import { makeStyles, tokens } from '@fluentui/react-components'
import { CopyButton } from '../../components/copy-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { mySelfTexts } from '../../texts/my-self-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '40rem' },
  address: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  strong: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
})

/** No record, or more than one, matches the person: whom to ask, and with which address. */
export function UnknownPerson({ match, address }: { match: 'notFound' | 'ambiguous'; address: string }) {
  const styles = useStyles()
  const t = useTexts(mySelfTexts)
  return (
    <EmptyState title={t[`${match}Title`]}>
      <p className={styles.text}>{t[match]}</p>
      <div className={styles.address}>
        <span>{t.signedInAs}</span>
        <span className={styles.strong}>{address}</span>
        <CopyButton text={address} label={t.copyAddress} />
      </div>
    </EmptyState>
  )
}
