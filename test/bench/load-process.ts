import { setTimeout as delay } from 'node:timers/promises'
import { answerParent } from './child.ts'

export interface Load {
  url: string
  tokens: readonly string[]
  words: readonly string[]
  /** Of each kind. */
  requests: number
  perSecond: number
}

export interface LoadResult {
  /** Milliseconds from the moment a request was due to the end of its answer. */
  page: number[]
  search: number[]
  startedAt: number
  endedAt: number
}

const PAGE = '/api/employees?limit=50'
const PAGES_KNOWN = 20

/** Sends requests at a fixed rate, whether or not the answers keep up, like many independent people. */
export const answers = answerParent({
  load: async ({ url, tokens, words, requests, perSecond }: Load): Promise<LoadResult> => {
    const ask = async (path: string, number: number) => {
      const response = await fetch(url + path, {
        headers: { authorization: `Bearer ${tokens[number % tokens.length] ?? ''}` },
      })
      const body = (await response.json()) as { nextCursor?: string; items?: unknown[] }
      if (response.status !== 200)
        throw new Error(`${path} was answered with ${String(response.status)}: ${JSON.stringify(body)}`)
      return body
    }
    const pages = await firstPages(ask)
    const paths = Array.from({ length: requests }, (_, number) => [
      { kind: 'page' as const, path: pages[number % pages.length] ?? PAGE },
      { kind: 'search' as const, path: `${PAGE}&search=${encodeURIComponent(words[number % words.length] ?? 'a')}` },
    ]).flat()
    const result: LoadResult = { page: [], search: [], startedAt: Date.now(), endedAt: 0 }
    const begin = performance.now()
    await Promise.all(
      paths.map(async ({ kind, path }, number) => {
        const due = begin + (number * 1000) / perSecond
        await delay(due - performance.now())
        await ask(path, number)
        result[kind].push(performance.now() - due)
      }),
    )
    return { ...result, endedAt: Date.now() }
  },
})

export type LoadAnswers = typeof answers

async function firstPages(ask: (path: string, number: number) => Promise<{ nextCursor?: string }>): Promise<string[]> {
  const paths = [PAGE]
  while (paths.length < PAGES_KNOWN) {
    const { nextCursor } = await ask(paths.at(-1) ?? PAGE, paths.length)
    if (nextCursor === undefined) break
    paths.push(`${PAGE}&cursor=${encodeURIComponent(nextCursor)}`)
  }
  return paths
}
