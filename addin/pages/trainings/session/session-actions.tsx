import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  CalendarCancel20Regular,
  Copy20Regular,
  Delete20Regular,
  Edit20Regular,
  MoreHorizontal20Regular,
  PersonAdd20Regular,
  Share20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { useSession } from '../../../session.ts'
import { catalogueTexts } from '../../../texts/my-catalogue-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { CopySession } from '../copy-session.tsx'
import { CancelSession } from './cancel-session.tsx'
import { ChangeSession } from './change-session.tsx'
import { DeleteSession } from './delete-session.tsx'
import type { SessionData } from './use-session-data.ts'

/** The actions for the whole session. */
export function SessionActions({ data, session }: { data: SessionData; session: SessionView }) {
  const t = useTexts(sessionTexts)
  const catalogue = useTexts(catalogueTexts)
  const { host } = useSession()
  const [open, setOpen] = useState<'change' | 'copy' | 'cancel' | 'delete'>()
  const [canShare, setCanShare] = useState(true)
  const close = () => setOpen(undefined)
  return (
    <>
      {session.cancelled ? null : (
        <Button icon={<Edit20Regular />} onClick={() => setOpen('change')}>
          {t.change}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontal20Regular />}>{t.more}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Copy20Regular />} onClick={() => setOpen('copy')}>
              {t.copy}
            </MenuItem>
            {canShare ? (
              <MenuItem
                icon={<Share20Regular />}
                onClick={() => setCanShare(host.shareLink(`/sessions/${session.id}`, session.title))}
              >
                {t.share}
              </MenuItem>
            ) : null}
            {canShare && session.enrolment?.mode === 'open' ? (
              <MenuItem
                icon={<PersonAdd20Regular />}
                onClick={() => setCanShare(host.shareLink(`/catalogue/${session.id}`, session.title))}
              >
                {catalogue.share}
              </MenuItem>
            ) : null}
            {session.cancelled ? null : (
              <MenuItem icon={<CalendarCancel20Regular />} onClick={() => setOpen('cancel')}>
                {t.cancelSession}
              </MenuItem>
            )}
            <MenuItem icon={<Delete20Regular />} onClick={() => setOpen('delete')}>
              {t.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'change' ? (
        <ChangeSession session={session} onChanged={data.show} onReload={data.reload} onClose={close} />
      ) : null}
      {open === 'copy' ? <CopySession session={session} onClose={close} /> : null}
      {open === 'cancel' ? (
        <CancelSession session={session} state={data.state} onDone={data.reload} onClose={close} />
      ) : null}
      {open === 'delete' ? <DeleteSession session={session} onClose={close} /> : null}
    </>
  )
}
