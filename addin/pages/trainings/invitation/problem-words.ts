import { useHappening, type Said, type Told } from '../../../texts/error-remedies.ts'
import { problemTexts, type ProblemFacts } from '../../../texts/session-problems-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'

type Sentences = Readonly<Record<string, ((facts: ProblemFacts) => string) | undefined>>

/** Says what is good to know before sending, in the person's language if the API names the facts. */
export function useProblemWords(): (problem: Told) => Said {
  const { more, ...table } = useTexts(problemTexts)
  const sentences: Sentences = table
  const happening = useHappening()
  const { date, list, number } = useFormat()
  return (problem) => {
    const { details = {} } = problem
    const sentence = sentences[keyOf(problem)]
    if (!sentence) return happening(problem)
    const said = (name: string) => (typeof details[name] === 'string' ? details[name] : '')
    const day = (name: string) => (said(name) === '' ? '' : date(said(name)))
    const names = Array.isArray(details['names']) ? details['names'].map(String) : []
    const rest = Number(details['more'] ?? 0)
    const text = sentence({
      name: said('name'),
      address: said('address'),
      mail: said('mail'),
      names: list(rest > 0 ? [...names, more(number(rest))] : names),
      count: number(Number(details['count'] ?? 0)),
      placeholder: said('placeholder'),
      title: said('title'),
      from: day('from'),
      until: day('until'),
    })
    return { text, lang: undefined }
  }
}

/** The code, and what exactly it is: "person_absent.hasLeft", "attendees_outside.one". */
function keyOf({ code = '', details = {} }: Told): string {
  const { what, count } = details
  if (typeof what === 'string') return `${code}.${what}`
  return count === 1 ? `${code}.one` : code
}
