import type { ImportState } from '../../../api/imports/contract.ts'
import type { Api } from '../../api.ts'
import { reportPath, type ImportKind } from './import-kind.ts'

const EACH_MS = 700

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })

/** Asks how far an import is until it is over. @throws what the API answers */
export async function watchImport(
  api: Api,
  kind: ImportKind,
  id: string,
  onState: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<ImportState | undefined> {
  while (!signal.aborted) {
    const state = await api.get<ImportState>(reportPath(kind, id), signal)
    onState(state)
    if (state.status !== 'running') return state
    await wait(EACH_MS, signal)
  }
  return undefined
}

/** Tells of the progress of an import that this page waits for anyway; where that is not known, nothing is told. */
export async function tellProgress(
  api: Api,
  kind: ImportKind,
  id: string,
  onState: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  // Most lists are done by then, and the import is there to be asked for.
  await wait(2 * EACH_MS, signal)
  await watchImport(api, kind, id, onState, signal).catch(() => undefined)
}
