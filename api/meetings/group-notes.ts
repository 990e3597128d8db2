/**
 * Writes notes down in groups: what comes in while one is being written goes into the next together.
 * @returns resolves when this note is on disk
 */
export function groupNotes<T>(write: (notes: readonly T[]) => Promise<void>): (note: T) => Promise<void> {
  let waiting: T[] = []
  let writing: Promise<void> | undefined
  const writeAll = async () => {
    try {
      while (waiting.length > 0) {
        const group = waiting
        waiting = []
        await write(group)
      }
    } finally {
      writing = undefined
    }
  }
  return (note) => {
    waiting.push(note)
    return (writing ??= writeAll())
  }
}
