import { useFocusFinders } from '@fluentui/react-components'
import { useEffect } from 'react'

const PASSING = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
/** By then, a dialog that follows another has taken the focus. */
const SETTLED_MS = 60

/**
 * Keeps Fluent's focus manager alive while the tab is open. Otherwise it ends with its last user, and if that is a
 * dialog that disappears with its page, everything the dialog hid from screen readers stays hidden. Also returns the
 * focus when the dialog or menu that had it is gone.
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
    // Dialogs and menus are children of the body, so nothing deeper needs watching.
    watch.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [])
  return null
}
