/** A host around the test's window that speaks the teams-js protocol. */
export interface Frame {
  received: { func: string; args: unknown[] }[]
  /** Sends a message from the host. */
  tell(func: string, ...args: unknown[]): void
  /** The answer to each message; one without an entry is never answered. */
  answers: Record<string, (args: unknown[]) => unknown[] | undefined>
  remove(): void
}

interface Question {
  id: number
  uuidAsString: string
  func: string
  args: unknown[]
}

const CONTEXT = {
  locale: 'nl-be',
  theme: 'dark',
  entityId: 'rollcall',
  subEntityId: '/employees',
  hostName: 'Outlook',
  hostClientType: 'web',
  frameContext: 'content',
}

/** @param context what differs from the usual one */
export function frameWindow(context: Record<string, unknown> = {}): Frame {
  const received: Frame['received'] = []
  const answers: Frame['answers'] = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, supports: { pages: {} } }), '2.0.1'],
    getContext: () => [{ ...CONTEXT, ...context }],
    'authentication.getAuthToken': () => [true, tokenUntil(Date.now() + 3_600_000)],
    shareDeepLink: () => [true],
    executeDeepLink: () => [true],
  }
  const post = (data: unknown) =>
    window.dispatchEvent(
      Object.assign(new MessageEvent('message', { data, origin: location.origin }), { source: parent }),
    )
  const parent = {
    postMessage: ({ id, uuidAsString, func, args }: Question) => {
      received.push({ func, args })
      const answer = answers[func]?.(args)
      if (answer) queueMicrotask(() => post({ id, uuidAsString, args: answer }))
    },
  }
  const own = Object.getOwnPropertyDescriptor(window, 'parent')
  Object.defineProperty(window, 'parent', { configurable: true, value: parent })
  return {
    received,
    answers,
    tell: (func, ...args) => void post({ func, args }),
    remove: () => void Object.defineProperty(window, 'parent', own ?? { configurable: true, value: window }),
  }
}

/** Looks like an SSO token, as far as the tab reads it. */
export function tokenUntil(time: number): string {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return `${part({ alg: 'RS256' })}.${part({ ver: '2.0', exp: Math.floor(time / 1000), name: 'Zoë Peeters', nonce: Math.random() })}.${part('signature')}`
}
