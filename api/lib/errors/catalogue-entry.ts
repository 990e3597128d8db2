/** What the catalogue says of one error code. */
export interface CatalogueEntry {
  /** The HTTP status of an answer that ends in this error. */
  status: number
  /** What the reader can do about it, in one or two sentences. */
  remedy: string
}
