/** Top-level fields that must equal these values; undefined: records that lack the field. */
export type Where<T> = { readonly [Field in keyof T]?: T[Field] | undefined }

/** An order that a collection declares beside its own. */
export interface Sort {
  by: string
  descending?: boolean
}
