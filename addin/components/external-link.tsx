import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useSession } from '../session.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

/** A link that leaves the tab: the host opens it, because a frame can't. */
export function ExternalLink({ url, children }: { url: string; children: ReactNode }) {
  const { newWindow } = useTexts(commonTexts)
  const { host } = useSession()
  return (
    <Link
      inline
      href={url}
      target="_blank"
      rel="noreferrer"
      title={newWindow}
      onClick={(event) => {
        event.preventDefault()
        host.openLink(url).catch(() => window.open(url, '_blank', 'noopener'))
      }}
    >
      {children}
    </Link>
  )
}
