import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Remedy } from '../../../components/remedy.tsx'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { nameOf } from '../session/roster.ts'
import { useWall } from '../use-wall.ts'
import { useProblemWords } from './problem-words.ts'

const SHOWN = 5

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

/** What prevents sending, and what is good to know before it, each with what to do. */
export function Problems({ problems, session }: { problems: Forecast['problems']; session: SessionView }) {
  const styles = useStyles()
  const t = useTexts(sendingTexts)
  const { number } = useFormat()
  const wall = useWall()
  const say = useProblemWords()
  const [all, setAll] = useState(false)
  const sorted = [...problems].sort((one, other) => Number(other.severity === 'stop') - Number(one.severity === 'stop'))
  const shown = all ? sorted : sorted.slice(0, SHOWN)
  if (problems.length === 0) return null
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ severity, code, message, remedy, details, dateId, employee }, index) => {
          const { text, lang } = say({ code, message, details })
          const date = session.dates.find(({ id }) => id === dateId)
          const person = session.participants.find((one) => one.employee === employee)
          const about = [severity === 'stop' ? t.stop : t.warn, date && wall.start(date), person && nameOf(person)]
            .filter(Boolean)
            .join(' · ')
          return (
            <li key={`${code} ${index}`}>
              <Notice kind={severity === 'stop' ? 'error' : 'warning'} title={about}>
                <span lang={lang}>{text}</span>
                <Remedy code={code} english={remedy} />
              </Notice>
            </li>
          )
        })}
      </ul>
      {sorted.length > shown.length ? (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {t.moreProblems(number(sorted.length - shown.length))}
          </Button>
        </div>
      ) : null}
    </>
  )
}
