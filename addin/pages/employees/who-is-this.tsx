import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Candidate, UnsurePerson } from '../../../api/features/employees/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Portrait } from '../../components/portrait.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { go } from '../../route.ts'
import { useTexts } from '../../texts/table.ts'
import { whoTexts } from '../../texts/who-texts.ts'
import { useLoad } from '../../use-load.ts'
import { useRested } from '../../use-rested.ts'
import { CandidateCard } from './candidate-card.tsx'
import type { Unsure } from './use-unsure.ts'

const REST_MS = 350

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 17rem) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    padding: tokens.spacingHorizontalXL,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: tokens.spacingHorizontalL },
  },
  person: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  muted: { color: tokens.colorNeutralForeground2, margin: 0 },
  small: { color: tokens.colorNeutralForeground3, margin: 0, fontSize: tokens.fontSizeBase200 },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  search: { flex: '1 1 14rem', maxWidth: '22rem' },
})

/** One unclear person beside the Entra users they may be. While the focus is within, digits link and S skips. */
export function WhoIsThis({ person, unsure }: { person: UnsurePerson; unsure: Unsure }) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const [typed, setTyped] = useState('')
  const search = useRested(typed.trim(), REST_MS)
  const path = `/api/employees/${encodeURIComponent(person.id)}/candidates`
  const found = useLoad<{ items: Candidate[] }>(search ? `${path}?search=${encodeURIComponent(search)}` : path)
  const items = found.data?.items
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const key = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = /^[1-8]$/.test(event.key) ? items?.[Number(event.key) - 1] : undefined
    if (chosen && !chosen.takenBy?.byHand) unsure.link(chosen)
    else if (event.key.toLowerCase() === 's') unsure.skip()
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.frame} aria-label={t.candidates(person.displayName)} onKeyDown={key}>
      <ThisPerson person={person} heading={heading} />
      <div className={styles.side}>
        <h3 className={styles.heading}>{t.candidates(person.displayName)}</h3>
        {unsure.error ? <ErrorNotice error={unsure.error} /> : null}
        {found.state === 'failed' ? <ErrorNotice error={found.error} onRetry={found.reload} /> : null}
        {!items && found.state === 'loading' ? (
          <div aria-busy="true">
            <Spinner size="small" label={t.looking} labelPosition="after" />
          </div>
        ) : null}
        {items?.length === 0 ? <p className={styles.muted}>{search ? t.noneFound : t.none}</p> : null}
        {items && items.length > 0 ? (
          <ol className={styles.list}>
            {items.map((candidate, place) => (
              <CandidateCard
                key={candidate.entraUserId}
                candidate={candidate}
                number={place + 1}
                busy={unsure.busy}
                onChoose={() => unsure.link(candidate)}
              />
            ))}
          </ol>
        ) : null}
        <div className={styles.foot}>
          <Field className={styles.search} label={t.search} hint={t.searchHint}>
            <Input type="search" value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
          <Button onClick={unsure.skip}>{t.skip}</Button>
          <Button appearance="subtle" onClick={() => go(`/employees/${encodeURIComponent(person.id)}`)}>
            {t.openRecord}
          </Button>
        </div>
        <p className={styles.small}>{t.keys}</p>
      </div>
    </section>
  )
}

interface ThisPersonProps {
  person: UnsurePerson
  heading: RefObject<HTMLHeadingElement | null>
}

function ThisPerson({ person, heading }: ThisPersonProps) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const say = useReasonWords()
  return (
    <div className={styles.person}>
      <span className={styles.small}>{t.person}</span>
      <Portrait name={person.displayName} photo={person.photo?.url} size={96} />
      <h2 ref={heading} className={styles.name} tabIndex={-1}>
        {person.displayName}
      </h2>
      <p className={styles.muted}>{[person.department, person.employeeNumber].filter(Boolean).join(' · ')}</p>
      <p className={styles.muted}>{person.email}</p>
      <p className={styles.small}>{say(person.reason).sentence}</p>
    </div>
  )
}
