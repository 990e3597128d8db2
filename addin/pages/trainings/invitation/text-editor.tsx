import { makeStyles, tokens } from '@fluentui/react-components'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useId, useRef } from 'react'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { EditorTools } from './editor-tools.tsx'
import { markPlaceholders } from './mark-placeholders.ts'

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  // The editor would add these as a style element, which the page's policy refuses.
  text: {
    '& .ProseMirror': {
      position: 'relative',
      minHeight: '10rem',
      maxHeight: '30rem',
      overflowY: 'auto',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      whiteSpace: 'break-spaces',
      overflowWrap: 'anywhere',
      outline: 'none',
      fontVariantLigatures: 'none',
    },
    '& .ProseMirror p': { margin: `0 0 ${tokens.spacingVerticalS}` },
    '& .ProseMirror h2': {
      margin: `${tokens.spacingVerticalS} 0`,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& .ProseMirror h3': {
      margin: `${tokens.spacingVerticalS} 0`,
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& .ProseMirror ul, & .ProseMirror ol': {
      margin: `0 0 ${tokens.spacingVerticalS}`,
      paddingInlineStart: tokens.spacingHorizontalXXL,
    },
    '& .ProseMirror li p': { margin: 0 },
    '& .ProseMirror a': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  },
  known: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusSmall,
  },
  unknown: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    color: tokens.colorStatusDangerForeground1,
  },
  fault: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

interface TextEditorProps {
  label: string
  hint: string
  /** The initial HTML; later changes from outside are ignored. */
  start: string
  disabled: boolean
  fault: string | undefined
  /** The text as the editor holds it before any typing, which may be written differently. */
  onReady: (html: string, text: string) => void
  onChange: (html: string, text: string) => void
}

/** The text of an invitation: every allowed format has a button, and placeholders are highlighted. */
export function TextEditor({ label, hint, start, disabled, fault, onReady, onChange }: TextEditorProps) {
  const styles = useStyles()
  const t = useTexts(invitationTexts)
  const id = useId()
  const tell = useRef({ onReady, onChange })
  tell.current = { onReady, onChange }
  const editor = useEditor({
    injectCSS: false,
    editable: !disabled,
    content: start,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        trailingNode: false,
        heading: { levels: [2, 3] },
        link: {
          openOnClick: false,
          autolink: true,
          protocols: ['mailto'],
          defaultProtocol: 'https',
          HTMLAttributes: { target: null, rel: null },
        },
      }),
      markPlaceholders({ known: styles.known, unknown: styles.unknown }),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-fault ${id}-hint`,
      },
    },
    onCreate: ({ editor: ready }) => tell.current.onReady(ready.getHTML(), ready.getText()),
    onUpdate: ({ editor: changed }) => tell.current.onChange(changed.getHTML(), changed.getText()),
  })
  const isWrong = fault !== undefined
  // The editor renders its own element, outside React.
  useEffect(() => {
    if (isWrong) editor.view.dom.setAttribute('aria-invalid', 'true')
    else editor.view.dom.removeAttribute('aria-invalid')
  }, [editor, isWrong])
  return (
    <div className={styles.field}>
      <span id={`${id}-label`}>{label}</span>
      <div className={styles.frame}>
        <EditorTools editor={editor} label={t.tools} disabled={disabled} />
        <EditorContent className={styles.text} editor={editor} />
      </div>
      <span id={`${id}-fault`} role="alert" className={styles.fault}>
        {fault}
      </span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
    </div>
  )
}
