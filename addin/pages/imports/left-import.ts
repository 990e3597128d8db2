import type { ImportKind } from './import-kind.ts'

/** An import that was started in this window. */
export interface LeftImport {
  id: string
  fileName: string
}

const keyOf = ({ name }: ImportKind) => `rollcall.import.${name}`

/** The import this window started without seeing its end, because the page was reloaded. */
export function readLeft(kind: ImportKind): LeftImport | undefined {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(keyOf(kind)) ?? 'null')
    return typeof left === 'object' && left !== null && 'id' in left && 'fileName' in left
      ? { id: String(left.id), fileName: String(left.fileName) }
      : undefined
  } catch {
    // Some browsers store nothing for a page in a frame.
    return undefined
  }
}

export function storeLeft(kind: ImportKind, left: LeftImport | undefined): void {
  try {
    if (left) sessionStorage.setItem(keyOf(kind), JSON.stringify(left))
    else sessionStorage.removeItem(keyOf(kind))
  } catch {
    // After a reload the person starts again. Importing the same list twice changes nothing the second time.
  }
}
