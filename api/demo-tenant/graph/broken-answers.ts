import type { Fault } from '../faults.ts'

const PORTAL_PAGE =
  '<!doctype html><html><head><title>Sign in to the network</title></head><body><h1>Guest ' +
  'network</h1><p>Please accept the terms of use.</p></body></html>'

/**
 * The good answer, broken in the way of the fault. Other faults leave it unchanged.
 * @throws TypeError as fetch does when the connection breaks; the abort reason of a request that waited for an answer
 * in vain
 */
export async function breakAnswer(fault: Fault, request: Request, answer: Response): Promise<Response> {
  switch (fault.kind) {
    case 'reset':
    case 'lost_answer':
      throw connectionReset()
    case 'stall':
      return untilAborted(request.signal)
    case 'truncated': {
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return new Response(bytes.slice(0, Math.floor(bytes.length / 2)), answer)
    }
    case 'html':
      return new Response(PORTAL_PAGE, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    case 'empty':
      return new Response(null, { status: 200 })
    default:
      return answer
  }
}

function connectionReset(): TypeError {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' }),
  })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
