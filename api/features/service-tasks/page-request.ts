/** Which page of a list is wanted, as a query names it. */
export interface PageRequest {
  limit: number
  cursor?: string | undefined
}

/** The same for the store, where a cursor that is not given is not there at all. */
export function pageQuery({ limit, cursor }: PageRequest): { limit: number; cursor?: string } {
  return { limit, ...(cursor !== undefined && { cursor }) }
}
