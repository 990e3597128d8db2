import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { Loading } from '../../../components/loading.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { usePages } from '../../../use-pages.ts'
import { useRested } from '../../../use-rested.ts'
import { PeopleChoice, type Chosen } from './people-choice.tsx'
import { MoreButton } from '../../../components/more-button.tsx'

const PAUSE_MS = 200

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // As high as the longest list, so that the buttons below don't jump while someone reaches for them.
  found: { height: '23rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export interface WayProps {
  chosen: Chosen
  there: ReadonlySet<string>
  onChange: (chosen: Chosen) => void
}

/** People found by part of their name, address or number. Typed text counts after a pause in typing. */
export function SearchPeople(props: WayProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const [typed, setTyped] = useState('')
  const search = useRested(typed.trim(), PAUSE_MS)
  const { items, error, hasMore, loadingMore, more, reload } = usePages<PersonView>(
    `/api/training-people?limit=25&search=${encodeURIComponent(search)}`,
  )
  return (
    <div className={styles.way}>
      <Field label={t.search} hint={t.searchHint}>
        <Input
          type="search"
          value={typed}
          maxLength={200}
          onChange={(_event, { value }) => setTyped(value)}
          // Enter searches; it doesn't add the selected people.
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      </Field>
      <div className={styles.found}>
        {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
        {!items && !error ? <Loading rows={3} height={56} /> : null}
        {items?.length === 0 ? (
          <p className={styles.none} role="status">
            {t.nobody}
          </p>
        ) : null}
        {items && items.length > 0 ? <PeopleChoice label={t.ways.search} people={items} {...props} /> : null}
        <MoreButton hasMore={hasMore} loadingMore={loadingMore} more={more} size="small" />
      </div>
    </div>
  )
}
