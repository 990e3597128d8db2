import { Menu, MenuItemRadio, MenuList, MenuPopover } from '@fluentui/react-components'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { CheckIn } from './check-in.ts'

const CHOICES = ['Attended', 'Absent', 'Subscribed'] as const

/** A face that was tapped a second time, and where it is. */
export interface Tapped {
  employee: string
  face: HTMLElement
}

interface MarkMenuProps {
  tapped: Tapped | undefined
  status: CheckIn
  onMark: (status: CheckIn) => void
  onClose: () => void
}

/** What to make of somebody who is marked already: there, absent, or not seen yet. One menu serves all faces. */
export function MarkMenu({ tapped, status, onMark, onClose }: MarkMenuProps) {
  const t = useTexts(attendanceTexts)
  if (!tapped) return null
  return (
    <Menu
      open
      checkedValues={{ mark: [status] }}
      positioning={{ target: tapped.face, position: 'below', align: 'center' }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const mark = CHOICES.find((choice) => choice === chosen)
        if (mark) onMark(mark)
      }}
      onOpenChange={(_event, { open }) => (open ? undefined : onClose())}
    >
      <MenuPopover>
        <MenuList>
          {CHOICES.map((choice) => (
            <MenuItemRadio key={choice} name="mark" value={choice}>
              {t.choices[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
