/**
 * Writes notes in groups: those that arrive during one write go into the next together.
 * @returns resolves when this note is stored
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
