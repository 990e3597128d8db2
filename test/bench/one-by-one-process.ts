import { Client, GraphError, ResponseType } from '@microsoft/microsoft-graph-client'
import { answerParent } from './child.ts'
import { signInToGraph, type GraphPlace } from './graph-sign-in.ts'
import { surveyPictures, type PictureState, type SurveyQuestion } from './picture-survey.ts'

/**
 * A loop as a tutorial shows it: Microsoft's client as it comes, with its own repeating, one person after the other or
 * a few at a time.
 */
let states: [string, PictureState][] = []

export const answers = answerParent({
  survey: async ({ place, most, atOnce = 1 }: SurveyQuestion) => {
    const client = clientFor(place, await signInToGraph(place))
    const result = await surveyPictures({
      atOnce,
      most,
      ask: 'bytes',
      list: () => listUsers(client),
      photo: (path) => photo(client, path),
    })
    states = result.states
    return result.survey
  },
  states: () => states,
})

export type SurveyAnswers = typeof answers

function clientFor({ origin }: GraphPlace, token: string): Client {
  return Client.initWithMiddleware({
    authProvider: { getAccessToken: () => Promise.resolve(token) },
    baseUrl: `${origin}/`,
    customHosts: new Set([new URL(origin).hostname]),
  })
}

interface UserPage {
  value: { id: string }[]
  '@odata.nextLink'?: string
}

async function listUsers(client: Client): Promise<string[]> {
  const ids: string[] = []
  let page = (await client.api('/users').select('id,mail,userPrincipalName').top(999).get()) as UserPage
  for (;;) {
    ids.push(...page.value.map(({ id }) => id))
    const next = page['@odata.nextLink']
    if (next === undefined) return ids
    page = (await client.api(next).get()) as UserPage
  }
}

async function photo(client: Client, path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array((await client.api(path).responseType(ResponseType.ARRAYBUFFER).get()) as ArrayBuffer)
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 404) return null
    throw error
  }
}
