import type { PhotoReason } from '../api/features/employees/answers/contract.ts'
import { photoReasonTexts, type Facts } from './texts/photo-reasons-texts.ts'
import { useTexts } from './texts/table.ts'
import { useFormat } from './use-format.ts'

export interface ReasonWords {
  sentence: string
  /** What to do, if anything. */
  remedy: string | undefined
  /** The message from Microsoft or the server, in English. */
  told: string | undefined
}

/** Says why someone has a picture or none, in the person's language. */
export function useReasonWords(): (reason: PhotoReason) => ReasonWords {
  const t = useTexts(photoReasonTexts)
  const format = useFormat()
  return ({ code, facts }) => {
    const said = (name: keyof Facts) => (facts[name] === undefined ? '' : String(facts[name]))
    const keys: Readonly<Record<string, string>> = t.keys
    const words: Facts = {
      name: said('name'),
      value: said('value'),
      userId: said('userId'),
      key: keys[said('key')] ?? said('key'),
      on: facts['on'] === undefined ? '' : format.date(said('on')),
      count: facts['count'] === undefined ? '' : format.number(Number(facts['count'])),
    }
    const remedies: Readonly<Record<string, string>> = t.remedies
    const { message, pictureUntil } = facts
    // For someone who is no longer found: what happens to the picture that is still there.
    const fate =
      pictureUntil === undefined ? [] : [pictureUntil === '' ? t.stays : t.goes(format.date(String(pictureUntil)))]
    return {
      sentence: [t.sentences[code](words), ...fate].join(' '),
      remedy: remedies[code],
      told: message === undefined ? undefined : String(message),
    }
  }
}
