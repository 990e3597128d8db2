import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  Toolbar,
  ToolbarDivider,
  tokens,
} from '@fluentui/react-components'
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  TextBold20Regular,
  TextBulletListLtr20Regular,
  TextHeader220Regular,
  TextItalic20Regular,
  TextNumberListLtr20Regular,
  TextUnderline20Regular,
} from '@fluentui/react-icons'
import { useEditorState, type Editor } from '@tiptap/react'
import type { ReactElement } from 'react'
import { PLACEHOLDERS } from '../../../../api/meetings/contract.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { LinkTool } from './link-tool.tsx'

const useStyles = makeStyles({
  tools: {
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    gap: tokens.spacingHorizontalXXS,
  },
})

interface Tool {
  name: 'bold' | 'italic' | 'underline' | 'heading' | 'bullets' | 'numbers'
  icon: ReactElement
  on: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const TOOLS: readonly Tool[] = [
  {
    name: 'bold',
    icon: <TextBold20Regular />,
    on: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: <TextItalic20Regular />,
    on: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'underline',
    icon: <TextUnderline20Regular />,
    on: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'heading',
    icon: <TextHeader220Regular />,
    on: (editor) => editor.isActive('heading'),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'bullets',
    icon: <TextBulletListLtr20Regular />,
    on: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    icon: <TextNumberListLtr20Regular />,
    on: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

/** The buttons above the text. */
export function EditorTools({ editor, label, disabled }: { editor: Editor; label: string; disabled: boolean }) {
  const styles = useStyles()
  const t = useTexts(invitationTexts)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      Object.fromEntries([
        ...TOOLS.map((tool) => [tool.name, tool.on(now)]),
        ['undo', now.can().undo()],
        ['redo', now.can().redo()],
      ]) as Record<string, boolean>,
  })
  return (
    <Toolbar className={styles.tools} size="small" aria-label={label}>
      {TOOLS.map(({ name, icon, run }) => (
        <ToggleButton
          key={name}
          size="small"
          appearance="subtle"
          icon={icon}
          aria-label={t[name]}
          title={t[name]}
          checked={on[name] === true}
          disabled={disabled}
          onClick={() => run(editor)}
        />
      ))}
      <LinkTool editor={editor} disabled={disabled} />
      <ToolbarDivider />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={t.undo}
        title={t.undo}
        disabledFocusable={disabled || on['undo'] !== true}
        onClick={() => editor.chain().focus().undo().run()}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        aria-label={t.redo}
        title={t.redo}
        disabledFocusable={disabled || on['redo'] !== true}
        onClick={() => editor.chain().focus().redo().run()}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" disabled={disabled}>
            {t.placeholder}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PLACEHOLDERS.map((name) => (
              <MenuItem
                key={name}
                secondaryContent={`{${name}}`}
                onClick={() => editor.chain().focus().insertContent(`{${name}}`).run()}
              >
                {t.placeholders[name]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  )
}
