import { useSyncExternalStore } from 'react'

/** Paths are after the #, so that the whole tab is one document to the host and the server. */
const current = () => decodeURI(location.hash.replace(/^#/, '')) || '/'

export interface Route {
  /** Without the query: "/employees/42". */
  path: string
  query: URLSearchParams
}

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, current))

/** The route at this moment, which may be newer than the one a component was last drawn with. */
export const routeNow = (): Route => routeOf(current())

function routeOf(hash: string): Route {
  const [path = '/', query = ''] = hash.split('?')
  return { path, query: new URLSearchParams(query) }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

type Guard = (leave: () => void) => void

/** Asked before the page changes; calling `leave` continues. Set by a form with unsaved changes. */
let guard: Guard | undefined

export function guardLeaving(next: Guard | undefined): void {
  guard = next
}

export function go(path: string, options: { replace?: boolean } = {}): void {
  if (guard)
    return guard(() => {
      guard = undefined
      go(path, options)
    })
  if (options.replace) location.replace(`#${path}`)
  else location.hash = path
}

/**
 * The value of `{id}` when the path matches the pattern ("/employees/{id}"), "" when it has none, undefined when it
 * doesn't match.
 */
export function fits(pattern: string, path: string): string | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  let value = ''
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? ''
    if (part === '{id}') value = decodeURIComponent(here)
    else if (part !== here) return undefined
  }
  return value
}
