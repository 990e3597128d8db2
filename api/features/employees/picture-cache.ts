/** Pictures in sizes that were asked for lately, so that a page of fifty faces is not scaled anew for each reader. */
export interface PictureCache {
  /** The picture under this name, made once even when many ask at the same time. What fails is not kept. */
  get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** @param mostBytes how much may be kept; those not asked for the longest go first */
export function createPictureCache(mostBytes: number): PictureCache {
  const kept = new Map<string, Uint8Array>()
  const being = new Map<string, Promise<Uint8Array>>()
  let size = 0

  const keep = (name: string, picture: Uint8Array) => {
    kept.set(name, picture)
    size += picture.length
    for (const [oldest, { length }] of kept) {
      if (size <= mostBytes) return
      kept.delete(oldest)
      size -= length
    }
  }

  const makeOnce = async (name: string, make: () => Promise<Uint8Array>) => {
    try {
      const picture = await make()
      keep(name, picture)
      return picture
    } finally {
      being.delete(name)
    }
  }

  return {
    get: async (name, make) => {
      const picture = kept.get(name)
      if (picture) {
        // A Map remembers the order of arrival: the newest stands last.
        kept.delete(name)
        kept.set(name, picture)
        return picture
      }
      const making = being.get(name) ?? makeOnce(name, make)
      being.set(name, making)
      return making
    },
  }
}
