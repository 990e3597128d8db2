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

/** Polls the progress of an import until it ends. @throws the API's answer */
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

/** Reports the progress of an import that this page waits for anyway; if it is unknown, nothing is reported. */
export async function reportProgress(
  api: Api,
  kind: ImportKind,
  id: string,
  onState: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  // Most lists are done by then, and the import exists on the server.
  await wait(2 * EACH_MS, signal)
  await watchImport(api, kind, id, onState, signal).catch(() => undefined)
}
