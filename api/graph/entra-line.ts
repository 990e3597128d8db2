import type { INetworkModule } from '@azure/msal-node'
import { RollcallError } from '../lib/errors.ts'
import type { Transport } from './transport.ts'

/** MSAL's network client, which sends through our transport and keeps what MSAL drops. */
export interface EntraLine {
  network: INetworkModule
  lastStatus(): number
  headers(): Headers
  /** What failed before MSAL got an answer; MSAL would replace it with a code of its own. */
  failure(): RollcallError | undefined
}

export function entraLine(transport: Transport): EntraLine {
  let last: Response | undefined
  let failure: RollcallError | undefined
  const ask = async <T>(url: string, init: RequestInit) => {
    last = undefined
    try {
      last = await transport(new Request(url, init))
      const text = await last.clone().text()
      return { headers: Object.fromEntries(last.headers), body: parse<T>(text, last.status), status: last.status }
    } catch (error) {
      if (error instanceof RollcallError) failure = error
      throw error
    }
  }
  return {
    network: {
      sendGetRequestAsync: (url, options) => ask(url, { method: 'GET', headers: options?.headers ?? {} }),
      sendPostRequestAsync: (url, options) =>
        ask(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
    },
    lastStatus: () => last?.status ?? 0,
    headers: () => last?.headers ?? new Headers(),
    failure: () => failure,
  }
}

function parse<T>(text: string, status: number): T {
  try {
    return JSON.parse(text) as T
  } catch (cause) {
    if (status >= 500 || status === 429) return {} as T
    throw new RollcallError(
      'unexpected_answer',
      `Entra ID's token endpoint answered with something that is not JSON (${status}).`,
      { cause },
    )
  }
}
