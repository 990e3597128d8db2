import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontal20Regular, PersonDelete20Regular } from '@fluentui/react-icons'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { gridTexts } from '../../../texts/grid-texts.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { nameOf, type PlaceChange } from './roster.ts'

export const STATUSES = ['Subscribed', 'Waiting', 'Cancelled', 'Attended', 'Absent'] as const

interface PlaceMenuProps {
  participant: ParticipantView
  busy: boolean
  onChange: (participant: ParticipantView, change: PlaceChange) => void
  onTakeOff: (participant: ParticipantView) => void
}

/** What can be changed about one participant, behind one button. */
export function PlaceMenu({ participant, busy, onChange, onTakeOff }: PlaceMenuProps) {
  const t = useTexts(participantsTexts)
  const grid = useTexts(gridTexts)
  const { status, attendance } = participant
  const name = grid.actionsFor(nameOf(participant))
  const choose = (field: string, value: string) => {
    if (field === 'status' && value !== status) onChange(participant, { status: value as ParticipantView['status'] })
    if (field === 'attendance' && value !== attendance)
      onChange(participant, { attendance: value === 'optional' ? 'optional' : 'required' })
  }
  return (
    <Menu
      checkedValues={{ status: [status], attendance: [attendance] }}
      onCheckedValueChange={(_event, { name: field, checkedItems }) => choose(field, checkedItems[0] ?? '')}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={name}
          title={name}
          disabledFocusable={busy}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {STATUSES.map((one) => (
            <MenuItemRadio key={one} name="status" value={one}>
              {t.statuses[one]}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemRadio name="attendance" value="required">
            {t.required}
          </MenuItemRadio>
          <MenuItemRadio name="attendance" value="optional">
            {t.optional}
          </MenuItemRadio>
          <MenuDivider />
          <MenuItem icon={<PersonDelete20Regular />} onClick={() => onTakeOff(participant)}>
            {t.takeOff}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
