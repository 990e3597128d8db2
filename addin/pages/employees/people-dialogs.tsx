import type { Chosen } from '../../components/grid/chosen.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { peopleBulkTexts } from '../../texts/people-bulk-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { AddToSession } from './add-to-session.tsx'
import { ExportPeople } from './export-people.tsx'
import type { PeopleAmong } from './people-among.ts'
import type { PeopleActs } from './use-people-acts.tsx'

interface PeopleDialogsProps {
  acts: PeopleActs
  chosen: Chosen
  count: number
  among: PeopleAmong
}

/** The questions before an action on many people. */
export function PeopleDialogs({ acts, chosen, count, among }: PeopleDialogsProps) {
  const t = useTexts(peopleBulkTexts)
  const { number } = useFormat()
  if (acts.dialog === 'session')
    return <AddToSession chosen={chosen} count={count} among={among} onClose={acts.close} onDone={acts.done} />
  if (acts.dialog === 'export') return <ExportPeople some={{ chosen, count, among }} onClose={acts.close} />
  return (
    <ConfirmDialog
      danger
      open={acts.dialog === 'optOut'}
      title={t.optOutTitle(count, number(count))}
      verb={t.optOutDo(count, number(count))}
      onConfirm={acts.optOut}
      onClose={acts.close}
    >
      {t.optOutText}
    </ConfirmDialog>
  )
}
