import { useEffect, useRef, useState } from 'react'
import type { ImportState } from '../../../api/imports/contract.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'
import type { ImportKind, ReadingOptions, ShownReport } from './import-kind.ts'
import { storeLeft, readLeft } from './left-import.ts'
import { importList, followToEnd, isLost, isUnknown, sendList } from './send-list.ts'

export interface ImportSteps {
  fileName: string | undefined
  report: ShownReport | undefined
  options: ReadingOptions
  /** The current import's progress; undefined: nothing is known yet. */
  progress: ImportState['progress'] | undefined
  isCarriedOut: boolean
  busy: boolean
  error: LoadFailure | undefined
  /** `gone`: the file could no longer be read from the disk. */
  end: 'gone' | 'interrupted' | undefined
  choose: (file: File) => void
  /** Reads the same file again. */
  readAs: (options: ReadingOptions) => void
  runImport: () => void
  again: () => void
}

interface Chosen {
  name: string
  /** Absent for an import started before the page was reloaded. */
  bytes?: Blob
  options: ReadingOptions
}

/** An import step by step: choose a file, check it, import it. */
export function useImport(kind: ImportKind, onDone: (report: ShownReport) => void): ImportSteps {
  const api = useApi()
  const [chosen, setChosen] = useState<Chosen>()
  const [report, setReport] = useState<ShownReport>()
  const { once, onState, setEnd, clear, ...going } = useOneAtATime()
  const lastImportId = useRef<string>(undefined)

  const look = async (list: Chosen) => {
    setChosen(list)
    lastImportId.current = undefined
    const { bytes, options } = list
    if (!bytes) return
    setReport(await sendList(api, kind, { bytes, importId: crypto.randomUUID(), dryRun: true, options }, onState))
  }
  const finish = (done: ShownReport | undefined) => {
    storeLeft(kind, undefined)
    if (!done) return setEnd('interrupted')
    setReport(done)
    onDone(done)
  }
  useLeftImport(kind, (id, name) => {
    setChosen({ name, options: {} })
    const follow = () => followToEnd(api, kind, id, onState).then(finish, (cause: unknown) => forget(kind, cause))
    once(follow, true)
  })

  return {
    ...going,
    ...{ fileName: chosen?.name, options: chosen?.options ?? {}, report },
    choose: (file) =>
      once(async () => {
        setReport(undefined)
        setChosen({ name: file.name, options: {} })
        const bytes = await bytesOf(file)
        if (!bytes) return setEnd('gone')
        await look({ name: file.name, bytes, options: {} })
      }),
    readAs: (options) => once(async () => (chosen ? look({ ...chosen, options }) : undefined)),
    runImport: () =>
      once(async () => {
        if (!chosen?.bytes) return
        const list = { ...chosen, bytes: chosen.bytes, dryRun: false, fileName: chosen.name }
        finish(await withOneId(lastImportId, (importId) => importList(api, kind, { ...list, importId }, onState)))
      }, true),
    again: () => {
      clear()
      setChosen(undefined)
      setReport(undefined)
    },
  }
}

/** Read at once: if the file is saved again meanwhile, it can no longer be read. */
const bytesOf = (file: File) =>
  file.arrayBuffer().then(
    (read) => new Blob([read]),
    () => undefined,
  )

/** Uses the same id for each try while the result of the one before is unknown. */
async function withOneId<T>(kept: { current: string | undefined }, work: (id: string) => Promise<T>): Promise<T> {
  try {
    return await work((kept.current ??= crypto.randomUUID()))
  } catch (cause) {
    if (!isLost(cause)) kept.current = undefined
    throw cause
  }
}

function forget(kind: ImportKind, cause: unknown): void {
  storeLeft(kind, undefined)
  if (!isUnknown(cause)) throw cause
}

/** Continues with an import that this window started before it was reloaded. */
function useLeftImport(kind: ImportKind, onLeft: (id: string, fileName: string) => void): void {
  const told = useRef(false)
  useEffect(() => {
    const left = told.current ? undefined : readLeft(kind)
    told.current = true
    if (left) onLeft(left.id, left.fileName)
  })
}

/** Does one thing at a time, however often a button is pressed, with its progress and its failure. */
function useOneAtATime() {
  const [progress, setProgress] = useState<ImportState['progress']>()
  const [isCarriedOut, setCarriedOut] = useState(false)
  const [end, setEnd] = useState<ImportSteps['end']>()
  const { busy, error, act, clear } = useAct()
  const isGoing = useRef(false)
  const once = (work: () => Promise<void>, carriesOut = false) => {
    if (isGoing.current) return
    isGoing.current = true
    setProgress(undefined)
    setEnd(undefined)
    setCarriedOut(carriesOut)
    void act(work).finally(() => {
      isGoing.current = false
      setCarriedOut(false)
    })
  }
  return {
    ...{ progress, isCarriedOut, end, busy, error, once, setEnd },
    onState: (state: ImportState) => setProgress(state.progress),
    clear: () => {
      clear()
      setEnd(undefined)
    },
  }
}
