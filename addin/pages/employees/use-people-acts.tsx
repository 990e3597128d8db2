import {
  CalendarAdd20Regular,
  ArrowDownload20Regular,
  Pin20Regular,
  PinOff20Regular,
  Person20Regular,
  PersonProhibited20Regular,
  PersonSearch20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { BulkAction } from '../../../api/features/employees/selection/contract.ts'
import type { BulkChoice } from '../../components/grid/bulk-bar.tsx'
import type { Chosen } from '../../components/grid/chosen.ts'
import { useNotify } from '../../components/notify.ts'
import { go } from '../../route.ts'
import { gridTexts } from '../../texts/grid-texts.ts'
import { peopleBulkTexts } from '../../texts/people-bulk-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { byIds, selectionsOf, type PeopleAmong } from './people-among.ts'
import { usePeopleBulk, type Done } from './use-people-bulk.ts'
import { keepWanted } from './wanted-people.ts'

/** Undone by its opposite. */
const OPPOSITE: Readonly<Record<BulkAction, BulkAction>> = {
  optOut: 'allowPictures',
  allowPictures: 'optOut',
  pin: 'unpin',
  unpin: 'pin',
}

interface PeopleActsOptions {
  chosen: Chosen
  count: number
  among: PeopleAmong
  /** Called when the selection is no longer needed. */
  onDone: () => void
  onChanged: () => void
}

type PeopleDialog = 'optOut' | 'session' | 'export'

export interface PeopleActs {
  choices: readonly BulkChoice[]
  dialog: PeopleDialog | undefined
  close: () => void
  optOut: () => void
  done: () => void
  progress: ReturnType<typeof usePeopleBulk>['progress']
  error: ReturnType<typeof usePeopleBulk>['error']
  leftOut: Done['leftOut']
  hideLeftOut: () => void
}

/** The actions for the selected people. Each can be undone while its message is shown. */
export function usePeopleActs({ chosen, count, among, onDone, onChanged }: PeopleActsOptions): PeopleActs {
  const t = useTexts(peopleBulkTexts)
  const grid = useTexts(gridTexts)
  const { number } = useFormat()
  const notify = useNotify()
  const bulk = usePeopleBulk()
  const [dialog, setDialog] = useState<PeopleDialog>()
  const [leftOut, setLeftOut] = useState<Done['leftOut']>([])
  const act = async (action: BulkAction, people: Parameters<typeof bulk.run>[1], total: number, isUndo = false) => {
    setLeftOut([])
    const done = await bulk.run(action, people, total)
    onChanged()
    if (!done) return
    setLeftOut(done.leftOut)
    const { changed } = done
    const said = changed.length === 0 ? t.nothing : t.done[action](changed.length, number(changed.length))
    const undo = () => void act(OPPOSITE[action], byIds(changed), changed.length, true)
    notify(
      done.stopped ? `${grid.stopped(number(changed.length), number(total))} ${said}` : said,
      changed.length > 0 && !isUndo ? undo : undefined,
    )
    onDone()
  }
  const start = (action: BulkAction) => void act(action, selectionsOf(chosen, among), count)
  const link = () => {
    keepWanted([...chosen.ids])
    go(chosen.all ? '/employees/who' : '/employees/who?of=selection')
  }
  return {
    choices: [
      { key: 'session', label: t.addToSession, icon: <CalendarAdd20Regular />, onChoose: () => setDialog('session') },
      { key: 'pin', label: t.pin, icon: <Pin20Regular />, onChoose: () => start('pin') },
      { key: 'export', label: t.exportSome, icon: <ArrowDownload20Regular />, onChoose: () => setDialog('export') },
      {
        key: 'optOut',
        label: t.optOut,
        icon: <PersonProhibited20Regular />,
        danger: true,
        onChoose: () => setDialog('optOut'),
      },
      { key: 'link', label: t.link, icon: <PersonSearch20Regular />, seldom: true, onChoose: link },
      { key: 'unpin', label: t.unpin, icon: <PinOff20Regular />, seldom: true, onChoose: () => start('unpin') },
      {
        key: 'allow',
        label: t.allowPictures,
        icon: <Person20Regular />,
        seldom: true,
        onChoose: () => start('allowPictures'),
      },
    ],
    dialog,
    close: () => setDialog(undefined),
    optOut: () => {
      setDialog(undefined)
      start('optOut')
    },
    done: () => {
      setDialog(undefined)
      onDone()
    },
    progress: bulk.progress,
    error: bulk.error,
    leftOut,
    hideLeftOut: () => setLeftOut([]),
  }
}
