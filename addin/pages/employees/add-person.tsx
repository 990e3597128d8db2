import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useNotify } from '../../components/notify.ts'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useFieldFaults } from '../../field-faults.ts'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { NOBODY, PersonFields } from './person-fields.tsx'
import type { Person } from './use-people.ts'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

/** Adds one person and opens their page. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const [values, setValues] = useState(NOBODY)
  const { busy, error, act, clear } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const add = () =>
    act(async () => {
      const { department, ...rest } = values
      const added = await api.send<Person>('POST', '/api/employees', {
        ...rest,
        ...(department.trim() && { department }),
      })
      notify(t.added(added.displayName))
      go(`/employees/${encodeURIComponent(added.id)}`)
    })
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <DialogBody>
            <DialogTitle>{t.addTitle}</DialogTitle>
            <DialogContent className={styles.fields}>
              <SaveFailure error={error} onReload={clear} />
              <PersonFields values={values} faults={faults} onChange={setValues} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={busy}>
                {common.cancel}
              </Button>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                {t.addDo}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
