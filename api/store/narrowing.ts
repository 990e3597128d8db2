/** Top-level fields that must equal these values; undefined: records that lack the field. */
export type Where<T> = { readonly [Field in keyof T]?: T[Field] | undefined }

/** What records are to be on a day ("2027-03-01"): one of the names their collection declares days for. */
export interface OnDay {
  is: string
  day: string
}

/** An order that a collection declares beside its own. */
export interface Sort {
  by: string
  descending?: boolean
}
