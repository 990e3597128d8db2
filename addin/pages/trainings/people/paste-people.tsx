import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { faultProps, useFieldFaults } from '../../../field-faults.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { pastedFound, type Match } from './pasted.ts'
import { PeopleChoice, withAll } from './people-choice.tsx'
import type { WayProps } from './search-people.tsx'

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  unmatched: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    maxHeight: '10rem',
    overflowY: 'auto',
  },
  found: { margin: 0, fontWeight: tokens.fontWeightSemibold },
})

/** A list from elsewhere: known people are selected, unknown entries named. */
export function PastePeople({ chosen, there, onChange }: WayProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const { pair } = useTexts(commonTexts)
  const { number } = useFormat()
  const api = useApi()
  const [text, setText] = useState('')
  const [match, setMatch] = useState<Match>()
  const { busy, error, act, clear } = useAct()
  const way = useRef<HTMLDivElement>(null)
  const faults = useFieldFaults(error, way)
  const look = () =>
    void act(async () => {
      const answer = await api.send<Match>('POST', '/api/sessions/match-people', { text })
      setMatch(answer)
      onChange(
        withAll(
          chosen,
          pastedFound(answer).people.filter(({ id }) => !there.has(id)),
          true,
        ),
      )
    })
  const found = match && pastedFound(match)
  return (
    <div ref={way} className={styles.way}>
      <SaveFailure error={error} onReload={clear} />
      <Field label={t.paste} hint={t.pasteHint} {...faultProps(faults['text'])}>
        <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div>
        <Button disabledFocusable={busy || text.trim() === ''} onClick={look}>
          {t.look}
        </Button>
      </div>
      {match && found ? (
        <>
          <p className={styles.found} role="status">
            {t.matched(found.people.length, number(found.people.length))}.{' '}
            {found.repeated > 0 ? t.duplicates(found.repeated, number(found.repeated)) : ''}
          </p>
          {match.unmatched.length > 0 ? (
            <Notice kind="warning" title={t.unmatched(match.unmatched.length, number(match.unmatched.length))}>
              <ul className={styles.unmatched}>
                {match.unmatched.map(({ text: entry, reason }, index) => (
                  <li key={index}>{pair(entry, t.reasons[reason])}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {found.people.length > 0 ? (
            <PeopleChoice
              label={t.ways.paste}
              people={found.people}
              chosen={chosen}
              there={there}
              onChange={onChange}
            />
          ) : null}
        </>
      ) : null}
    </div>
  )
}
