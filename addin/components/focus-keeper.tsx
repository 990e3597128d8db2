import { useFocusFinders } from '@fluentui/react-components'
import { useEffect } from 'react'

const PASSING = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
/** A dialog that follows another has taken the focus by then. */
const SETTLED_MS = 60

/**
 * Keeps Fluent's focus manager for as long as the tab is open. It ends with its last user otherwise, and when that is a
 * dialog that goes with its page, what the dialog had hidden from screen readers would stay hidden. And brings the
 * focus back to where it was when a dialog or a menu that had it is gone.
 */
export function FocusKeeper() {
  useFocusFinders()
  useEffect(() => {
    let last: HTMLElement | undefined
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(PASSING)) last = target
    }
    const bringBack = () => {
      if (document.activeElement !== document.body || document.querySelector('[role=dialog], [role=alertdialog]'))
        return
      const place = last?.isConnected ? last : document.querySelector<HTMLElement>('main h1')
      place?.focus({ preventScroll: true })
    }
    const watch = new MutationObserver((changes) => {
      const isGone = changes.some(({ removedNodes }) =>
        [...removedNodes].some((node) => node instanceof HTMLElement && node.matches('[data-portal-node]')),
      )
      if (isGone) setTimeout(bringBack, SETTLED_MS)
    })
    document.addEventListener('focusin', note)
    // What passes is hung below the page itself, so nothing deeper needs watching.
    watch.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [])
  return null
}
