export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON, or undefined if the answer isn't JSON. */
  body: unknown
  bytes: Uint8Array
}

export interface CallOptions {
  headers?: Record<string, string>
  signal?: AbortSignal
}

export interface Caller {
  get(path: string, options?: CallOptions): Promise<Answer>
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  put(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  patch(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  delete(path: string, options?: CallOptions): Promise<Answer>
  send(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  /** The answer before its body is read, for streams. */
  open(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Response>
}

/**
 * Speaks HTTP to the app as one person. Texts and bytes are sent as they are (give their content type), everything else
 * as JSON.
 * @param token called for each request, so that no token expires during a test
 */
export function createCaller(url: string, token: () => Promise<string | undefined>): Caller {
  const open: Caller['open'] = async (method, path, body, options = {}) => {
    const bearer = await token()
    const headers = new Headers(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` })
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    if (body !== undefined && !isRaw) headers.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
    const init: RequestInit = { method: method.toUpperCase(), headers, redirect: 'manual' }
    if (body !== undefined) init.body = isRaw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body)
    if (options.signal) init.signal = options.signal
    return fetch(url + path, init)
  }
  const send: Caller['send'] = async (...call) => read(await open(...call))
  return {
    open,
    send,
    get: (path, options) => send('get', path, undefined, options),
    post: (path, body, options) => send('post', path, body, options),
    put: (path, body, options) => send('put', path, body, options),
    patch: (path, body, options) => send('patch', path, body, options),
    delete: (path, options) => send('delete', path, undefined, options),
  }
}

async function read(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const body: unknown = isJson ? JSON.parse(Buffer.from(bytes).toString('utf8')) : undefined
  return { status: response.status, headers: response.headers, body, bytes }
}
