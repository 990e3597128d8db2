import { Button } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

const SHOWN_MS = 2_000

/** Copies a text. If the host allows no clipboard, the text is selected in a browser prompt. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTexts(commonTexts)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      const area = Object.assign(document.createElement('textarea'), { value: text })
      document.body.append(area)
      area.select()
      document.execCommand('copy')
      area.remove()
    }
    setCopied(true)
    setTimeout(() => setCopied(false), SHOWN_MS)
  }
  return (
    <Button
      icon={<Copy16Regular />}
      size="small"
      appearance="subtle"
      aria-label={label ?? t.copy}
      onClick={() => void copy()}
    >
      <span role="status">{copied ? t.copied : t.copy}</span>
    </Button>
  )
}
