import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { faultProps } from '../../../field-faults.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: 'min(20rem, 80vw)' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Sets, changes and removes the link of the selected text. */
export function LinkTool({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const styles = useStyles()
  const t = useTexts(invitationTexts)
  const [open, setOpen] = useState(false)
  const [url, setUrl] = useState('')
  const [tried, setTried] = useState(false)
  const isLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  const isGood = /^(https?:\/\/|mailto:)\S+$/i.test(url.trim())
  const change = (next: boolean) => {
    setOpen(next)
    setTried(false)
    if (next) setUrl((editor.getAttributes('link')['href'] as string | undefined) ?? 'https://')
  }
  const set = () => {
    setTried(true)
    if (!isGood) return
    const href = url.trim()
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !isLink)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    setOpen(false)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setOpen(false)
  }
  return (
    <Popover trapFocus open={open} onOpenChange={(_event, data) => change(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<Link20Regular />}
          aria-label={t.link}
          title={t.link}
          checked={isLink}
          disabled={disabled}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={t.link}>
        <div className={styles.form}>
          <Field label={t.linkUrl} hint={t.linkHint} {...faultProps(tried && !isGood ? t.linkFault : undefined)}>
            <Input
              type="url"
              value={url}
              onChange={(_event, { value }) => setUrl(value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // Otherwise the form around the text would be submitted.
                event.preventDefault()
                set()
              }}
            />
          </Field>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={set}>
              {t.linkSet}
            </Button>
            {isLink ? <Button onClick={remove}>{t.linkRemove}</Button> : null}
          </div>
        </div>
      </PopoverSurface>
    </Popover>
  )
}
