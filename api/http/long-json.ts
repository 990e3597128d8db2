import { once } from 'node:events'
import { createBreath } from '../lib/breathe.ts'
import { Reply } from './reply.ts'

const PIECE = 500

/**
 * A JSON object whose last field is a long list, sent in pieces so that writing it doesn't delay other requests.
 * @param texts the items as JSON
 */
export function longJson(head: object, field: string, texts: readonly string[]): Reply {
  return new Reply(async (res, signal) => {
    res.status(200).type('json')
    const opening = JSON.stringify(head).slice(0, -1)
    res.write(`${opening}${opening === '{' ? '' : ','}${JSON.stringify(field)}:[`)
    const breath = createBreath()
    for (let from = 0; from < texts.length; from += PIECE) {
      const piece = texts.slice(from, from + PIECE).join(',')
      if (!res.write(from === 0 ? piece : `,${piece}`)) await once(res, 'drain', { signal })
      await breath()
    }
    res.end(']}')
  })
}
