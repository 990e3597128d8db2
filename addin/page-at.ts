import type { PageEntry } from './page-table.ts'
import { fits } from './route.ts'

export interface PlacedPage<Entry> {
  page: Entry
  /** The value of `{id}`, "" when the path has none. */
  id: string
  /** The page's tab; "" is the first. */
  tab: string
}

/** The page at a path. A page with tabs has its own path and one path per tab. */
export function pageAt<Entry extends Pick<PageEntry, 'path' | 'page' | 'tabs'>>(
  pages: readonly Entry[],
  path: string,
): PlacedPage<Entry> | undefined {
  for (const page of pages) {
    for (const tab of ['', ...(page.tabs ?? [])]) {
      const id = fits(tab === '' ? page.path : `${page.path}/${tab}`, path)
      if (id !== undefined) return { page, id, tab }
    }
  }
  return undefined
}
