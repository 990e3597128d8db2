import { Button } from '@fluentui/react-components'
import { Notice } from '../../components/notice.tsx'
import { peopleBulkTexts } from '../../texts/people-bulk-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { Done } from './use-people-bulk.ts'

const NAMED = 10

/** The people who couldn't be changed along with the others, and why. */
export function LeftOutNotice({ people, onHide }: { people: Done['leftOut']; onHide: () => void }) {
  const t = useTexts(peopleBulkTexts)
  const { list, number } = useFormat()
  const why: Readonly<Record<string, (names: string) => string>> = t.leftOut
  const codes = [...new Set(people.map(({ code }) => code))]
  const namesOf = (code: string) => {
    const names = people.filter((one) => one.code === code).map(({ displayName, id }) => displayName ?? id)
    const more = names.length - NAMED
    return list(more > 0 ? [...names.slice(0, NAMED), t.others(number(more))] : names)
  }
  return (
    <Notice
      kind="warning"
      announce
      title={t.leftOutTitle(people.length, number(people.length))}
      action={
        <Button size="small" onClick={onHide}>
          {t.hide}
        </Button>
      }
    >
      {codes.map((code) => (
        <div key={code}>{(why[code] ?? t.leftOut.other)(namesOf(code))}</div>
      ))}
    </Notice>
  )
}
