import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MissingPeople as Missing, MissingPerson } from '../../../api/features/employees/contract.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { missingTexts } from '../../texts/missing-people-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { usePages } from '../../use-pages.ts'
import { MissingActs } from './missing-acts.tsx'

const useStyles = makeStyles({
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, columns: '16rem' },
  person: { breakInside: 'avoid', overflowWrap: 'anywhere' },
  // The colour of links is too close to that of a warning in the dark.
  name: { color: 'inherit' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  doubt: { fontWeight: tokens.fontWeightSemibold },
})

export interface MissingPeopleProps {
  importId: string
  dryRun: boolean
  /** Absent until someone says that the list is complete. */
  missing: Missing | undefined
  busy: boolean
  /** Someone says that the list is complete. */
  onEverybody: () => void
}

/** The people missing from a complete list; after the import, also what to do with them. */
export function MissingPeople({ importId, dryRun, missing, busy, onEverybody }: MissingPeopleProps) {
  const styles = useStyles()
  const t = useTexts(missingTexts)
  const { number } = useFormat()
  const ask = (
    <Button disabledFocusable={busy} onClick={onEverybody}>
      {t.show}
    </Button>
  )
  if (!missing)
    return dryRun ? (
      <Notice title={t.ask} action={ask}>
        {t.askText}
      </Notice>
    ) : null
  if (missing.count === 0) return <Notice kind="success" title={t.none} />
  return (
    <Notice kind="warning" title={t.title(number(missing.count))}>
      {missing.doubt ? <span className={styles.doubt}>{t[missing.doubt]}</span> : null}
      <span>{dryRun ? t.before : t.after}</span>
      <MissingList importId={importId} missing={missing} />
      {dryRun ? null : <MissingActs importId={importId} missing={missing} />}
    </Notice>
  )
}

function MissingList({ importId, missing }: { importId: string; missing: Missing }) {
  const styles = useStyles()
  const t = useTexts(missingTexts)
  const { number } = useFormat()
  const [isAll, setAll] = useState(false)
  const path = `/api/imports/employees/${encodeURIComponent(importId)}/missing?limit=200`
  const { items, hasMore, more } = usePages<MissingPerson>(isAll ? path : undefined)
  const people = items ?? missing.people
  return (
    <>
      <ul className={styles.people} aria-label={t.list}>
        {people.map(({ id, displayName, employeeNumber, department }) => (
          <li key={id} className={styles.person}>
            <Link className={styles.name} to={`/employees/${encodeURIComponent(id)}`}>
              {displayName}
            </Link>{' '}
            <span className={styles.small}>{[employeeNumber, department].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {people.length < missing.count && (!isAll || hasMore) ? (
        <span>
          <Button size="small" onClick={() => (isAll ? more() : setAll(true))}>
            {t.showAll(number(missing.count))}
          </Button>
        </span>
      ) : null}
    </>
  )
}
