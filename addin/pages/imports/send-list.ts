import type { ImportState } from '../../../api/imports/contract.ts'
import { ApiError, type Api } from '../../api.ts'
import { importPath, type ImportKind, type ReadingOptions, type ShownReport } from './import-kind.ts'
import { storeLeft } from './left-import.ts'
import { reportProgress, watchImport } from './watch-import.ts'

const AS_CSV = { contentType: 'text/csv' }

/** One import of a list, or a dry run. */
export interface ListToSend {
  bytes: Blob
  importId: string
  dryRun: boolean
  options: ReadingOptions
}

type OnState = (state: ImportState) => void

/** Sends a list, and reports the progress of its import meanwhile. @throws the API's answer */
export async function sendList(api: Api, kind: ImportKind, list: ListToSend, onState: OnState): Promise<ShownReport> {
  const over = new AbortController()
  void reportProgress(api, kind, list.importId, onState, over.signal)
  try {
    const path = `${importPath(kind)}?${queryOf(list)}`
    return kind.reportOf(await api.send<unknown>('POST', path, list.bytes, AS_CSV))
  } finally {
    over.abort()
  }
}

function queryOf({ importId, dryRun, options: { dateOrder, mapping, everybody } }: ListToSend): string {
  return new URLSearchParams({
    ...{ dryRun: String(dryRun), importId, lines: 'later' },
    ...(dateOrder && { dateOrder }),
    ...(everybody && { everybody: 'true' }),
    ...(mapping && { mapping: JSON.stringify(mapping) }),
  }).toString()
}

/**
 * Waits for the end of an import started elsewhere.
 * @returns undefined when it was interrupted
 * @throws what the import failed with
 */
export async function followToEnd(
  api: Api,
  kind: ImportKind,
  id: string,
  onState: OnState,
): Promise<ShownReport | undefined> {
  const state = await watchImport(api, kind, id, onState, new AbortController().signal)
  if (state?.error) throw new ApiError(0, state.error)
  return state?.report && kind.reportOf({ ...state.report, importId: id })
}

/**
 * Imports a list. After a reload, the window finds its import again, and a second try with the same id does nothing.
 * @returns undefined when it was interrupted
 */
export async function importList(
  api: Api,
  kind: ImportKind,
  list: ListToSend & { fileName: string },
  onState: OnState,
): Promise<ShownReport | undefined> {
  const { importId, fileName } = list
  storeLeft(kind, { id: importId, fileName })
  try {
    const report = await sendList(api, kind, list, onState).catch((cause: unknown) => {
      // The answer to the first try was lost, but the import is running or done.
      if (codeOf(cause) === 'import_known') return followToEnd(api, kind, importId, onState)
      throw cause
    })
    storeLeft(kind, undefined)
    return report
  } catch (cause) {
    if (!isLost(cause)) storeLeft(kind, undefined)
    throw cause
  }
}

const codeOf = (cause: unknown) => (cause instanceof ApiError ? cause.code : '')

/** Whether the result is unknown. */
export const isLost = (cause: unknown): boolean => codeOf(cause) === 'unreachable'
/** Whether there was never such an import, or it ended long ago. */
export const isUnknown = (cause: unknown): boolean => codeOf(cause) === 'not_found'
