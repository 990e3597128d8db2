import { makeStyles, tokens } from '@fluentui/react-components'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({ line: { margin: `0 0 ${tokens.spacingVerticalS}` } })

interface PictureQuestionsProps {
  person: EmployeeDetail
  asked: 'withdraw' | 'optOut' | undefined
  busy: boolean
  onWithdraw: () => void
  onOptOut: () => void
  onClose: () => void
}

/** The questions before a picture is removed or its owner is opted out. */
export function PictureQuestions({ person, asked, busy, onWithdraw, onOptOut, onClose }: PictureQuestionsProps) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  return (
    <>
      <ConfirmDialog
        danger
        open={asked === 'withdraw'}
        title={t.withdrawTitle(person.displayName)}
        verb={t.withdraw}
        busy={busy}
        onConfirm={onWithdraw}
        onClose={onClose}
      >
        <p className={styles.line}>{t.withdrawText}</p>
        {t.withdrawNext}
      </ConfirmDialog>
      <ConfirmDialog
        danger
        open={asked === 'optOut'}
        title={t.optOutTitle(person.displayName)}
        verb={t.optOut}
        busy={busy}
        onConfirm={onOptOut}
        onClose={onClose}
      >
        {person.photo ? t.optOutText : t.optOutNone}
      </ConfirmDialog>
    </>
  )
}
