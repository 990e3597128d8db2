/** Pictures by content: the name of a picture is the SHA-256 (hex) of its bytes, so one picture is stored once. */
export interface PhotoStore {
  /** Complete and on disk when it resolves, or not stored at all. Returns the name. @throws store_unavailable */
  put(jpeg: Uint8Array): Promise<string>
  /** undefined when it is missing, or when its bytes don't match its name. */
  get(blob: string): Promise<Uint8Array | undefined>
  has(blob: string): Promise<boolean>
  /** Of all pictures there are. */
  names(): AsyncIterable<string>
  /** Removes pictures that aren't in use and are older than the grace time. Returns how many. */
  sweep(isUsed: (blob: string) => boolean, graceMs: number): Promise<number>
}
