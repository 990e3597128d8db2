import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { startTexts } from '../texts/start-texts.ts'
import { useTexts } from '../texts/table.ts'
import { Notice } from './notice.tsx'

/**
 * Keeps the navigation working when one page breaks, or can't be loaded because a newer version replaced it. React
 * requires a class for this.
 */
export class FaultBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Fault /> : this.props.children
  }
}

function Fault() {
  const t = useTexts(startTexts)
  const { reload } = useTexts(commonTexts)
  return (
    <Notice
      kind="error"
      title={t.faultTitle}
      announce
      action={<Button onClick={() => location.reload()}>{reload}</Button>}
    >
      {t.fault}
    </Notice>
  )
}
