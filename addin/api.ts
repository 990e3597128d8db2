import type { Sso } from './sso.ts'

/** An error from the API: its code and its remedy are meant to be shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly remedy: string
  readonly details: Record<string, unknown>
  readonly requestId: string | undefined

  constructor(
    status: number,
    error: { code: string; message: string; remedy: string; details?: Record<string, unknown>; requestId?: string },
  ) {
    super(error.message)
    this.status = status
    this.code = error.code
    this.remedy = error.remedy
    this.details = error.details ?? {}
    this.requestId = error.requestId
  }
}

interface SendOptions {
  /** The etag the change is based on: a newer one is reported as `precondition_failed`. */
  ifMatch?: string
  contentType?: string
  signal?: AbortSignal
}

/** The only way to the API. Answers follow the route's contract; T is the caller's claim of which one. */
export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, options?: SendOptions): Promise<T>
  /** The answer as a file: a picture, a CSV. @param body for files requested by POST */
  file(path: string, body?: unknown): Promise<Blob>
  /** Server-sent events, until the stream ends or the signal is aborted. */
  events(
    path: string,
    onEvent: (event: string, data: unknown) => void,
    options: { signal?: AbortSignal; method?: 'GET' | 'POST' },
  ): Promise<void>
}

export function createApi(sso: Sso): Api {
  const request = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> => {
    const headers = { ...init.headers, authorization: `Bearer ${await sso.token()}` }
    const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
      if (init.signal?.aborted) throw cause
      throw new ApiError(0, UNREACHABLE)
    })
    if (!response.ok) throw await errorOf(response)
    return response
  }
  return {
    get: async <T>(path: string, signal?: AbortSignal) =>
      (await (await request(path, signal ? { signal } : {})).json()) as T,
    send: async <T>(method: string, path: string, body?: unknown, options: SendOptions = {}) => {
      const response = await request(path, {
        method,
        ...bodyOf(body, options),
        ...(options.signal && { signal: options.signal }),
      })
      return (response.status === 204 ? undefined : await response.json()) as T
    },
    file: async (path, body) =>
      (await request(path, body === undefined ? {} : { method: 'POST', ...bodyOf(body, {}) })).blob(),
    events: async (path, onEvent, { signal, method = 'GET' }) => {
      const response = await request(path, {
        method,
        ...(signal && { signal }),
        headers: { accept: 'text/event-stream' },
      })
      if (response.body) await readEvents(response.body, onEvent)
    },
  }
}

const UNREACHABLE = {
  code: 'unreachable',
  message: 'Rollcall isn’t responding.',
  remedy: 'Check your connection and try again. If it keeps happening, tell the person who runs Rollcall.',
}

function bodyOf(body: unknown, options: SendOptions): { body?: BodyInit; headers: Record<string, string> } {
  const ifMatch: Record<string, string> = options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }
  if (body === undefined) return { headers: ifMatch }
  if (body instanceof Blob || typeof body === 'string')
    return { body, headers: { ...ifMatch, 'content-type': options.contentType ?? 'text/plain' } }
  return { body: JSON.stringify(body), headers: { ...ifMatch, 'content-type': 'application/json' } }
}

async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => undefined)) as
    { error?: ConstructorParameters<typeof ApiError>[1] } | undefined
  return new ApiError(
    response.status,
    body?.error ?? { ...UNREACHABLE, message: `Rollcall answered with ${response.status}.` },
  )
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: string, data: unknown) => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim()
      const data = field('data')
      if (data !== undefined) onEvent(field('event') ?? 'message', JSON.parse(data))
    }
  }
}
