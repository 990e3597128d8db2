/** The page of a list that a query asks for. */
export interface PageRequest {
  limit: number
  cursor?: string | undefined
}

/** The same for the store, which wants no `cursor` field rather than an undefined one. */
export function pageQuery({ limit, cursor }: PageRequest): { limit: number; cursor?: string } {
  return { limit, ...(cursor !== undefined && { cursor }) }
}
