import { answerParent } from './child.ts'
import { signInToGraph } from './graph-sign-in.ts'
import { surveyPictures, type PictureState, type SurveyQuestion } from './picture-survey.ts'

/**
 * Single requests at full speed: no client, no retries, many in flight. Graph itself would soon throttle it.
 */
const IN_FLIGHT = 64
let states: [string, PictureState][] = []

answerParent({
  survey: async ({ place, most, ask = 'bytes' }: SurveyQuestion) => {
    const headers = { authorization: `Bearer ${await signInToGraph(place)}` }
    const graph = `${place.origin}/v1.0`
    const result = await surveyPictures({
      atOnce: IN_FLIGHT,
      most,
      ask,
      list: () => listUsers(graph, headers),
      photo: (path) => photo(graph + path, headers),
    })
    states = result.states
    return result.survey
  },
  states: () => states,
})

type Headers = Record<string, string>

async function listUsers(graph: string, headers: Headers): Promise<string[]> {
  const ids: string[] = []
  let next: string | undefined = `${graph}/users?$select=id,mail,userPrincipalName&$top=999`
  while (next !== undefined) {
    const response = await fetch(next, { headers })
    if (!response.ok) throw new Error(`The list of users was answered with ${String(response.status)}.`)
    const page = (await response.json()) as { value: { id: string }[]; '@odata.nextLink'?: string }
    ids.push(...page.value.map(({ id }) => id))
    next = page['@odata.nextLink']
  }
  return ids
}

async function photo(url: string, headers: Headers): Promise<Uint8Array | null> {
  const response = await fetch(url, { headers })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.status === 404) return null
  if (response.status !== 200) throw new Error(String(response.status))
  return bytes
}
