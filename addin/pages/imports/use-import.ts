import { useEffect, useRef, useState } from 'react'
import type { ImportState } from '../../../api/imports/contract.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'
import type { ImportKind, ReadingOptions, ShownReport } from './import-kind.ts'
import { keepLeft, readLeft } from './left-import.ts'
import { carryOutList, followToEnd, isLost, isUnknown, sendList } from './send-list.ts'

export interface ImportSteps {
  fileName: string | undefined
  report: ShownReport | undefined
  options: ReadingOptions
  /** What the import that goes on is busy with; undefined: nothing is known yet. */
  progress: ImportState['progress'] | undefined
  isCarriedOut: boolean
  busy: boolean
  error: LoadFailure | undefined
  /** `gone`: the file could not be read from the disk. */
  end: 'gone' | 'interrupted' | undefined
  choose: (file: File) => void
  /** Looks at the same file again. */
  readAs: (options: ReadingOptions) => void
  carryOut: () => void
  again: () => void
}

interface Chosen {
  name: string
  /** Absent of an import that another load of the page began. */
  bytes?: Blob
  options: ReadingOptions
}

/** An import step by step: a file is chosen, looked at, and carried out. */
export function useImport(kind: ImportKind, onDone: (report: ShownReport) => void): ImportSteps {
  const api = useApi()
  const [chosen, setChosen] = useState<Chosen>()
  const [report, setReport] = useState<ShownReport>()
  const { once, onState, setEnd, clear, ...going } = useOneAtATime()
  const carried = useRef<string>(undefined)

  const look = async (list: Chosen) => {
    setChosen(list)
    carried.current = undefined
    const { bytes, options } = list
    if (!bytes) return
    setReport(await sendList(api, kind, { bytes, importId: crypto.randomUUID(), dryRun: true, options }, onState))
  }
  const finish = (done: ShownReport | undefined) => {
    keepLeft(kind, undefined)
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
    carryOut: () =>
      once(async () => {
        if (!chosen?.bytes) return
        const list = { ...chosen, bytes: chosen.bytes, dryRun: false, fileName: chosen.name }
        finish(await withOneId(carried, (importId) => carryOutList(api, kind, { ...list, importId }, onState)))
      }, true),
    again: () => {
      clear()
      setChosen(undefined)
      setReport(undefined)
    },
  }
}

/** Read at once: a file that is saved anew meanwhile could not be read any more. */
const bytesOf = (file: File) =>
  file.arrayBuffer().then(
    (read) => new Blob([read]),
    () => undefined,
  )

/** The same id for each try, as long as nobody knows what came of the one before. */
async function withOneId<T>(kept: { current: string | undefined }, work: (id: string) => Promise<T>): Promise<T> {
  try {
    return await work((kept.current ??= crypto.randomUUID()))
  } catch (cause) {
    if (!isLost(cause)) kept.current = undefined
    throw cause
  }
}

function forget(kind: ImportKind, cause: unknown): void {
  keepLeft(kind, undefined)
  if (!isUnknown(cause)) throw cause
}

/** Takes up an import that this window began before it was loaded anew. */
function useLeftImport(kind: ImportKind, onLeft: (id: string, fileName: string) => void): void {
  const told = useRef(false)
  useEffect(() => {
    const left = told.current ? undefined : readLeft(kind)
    told.current = true
    if (left) onLeft(left.id, left.fileName)
  })
}

/** Does one thing at a time, however often a button is pressed, with its progress and its failure at hand. */
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
