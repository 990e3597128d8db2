import { useFocusFinders } from '@fluentui/react-components'

/**
 * Keeps Fluent's focus manager for as long as the tab is open. It ends with its last user otherwise, and when that is a
 * dialog that goes with its page, what the dialog had hidden from screen readers would stay hidden.
 */
export function FocusKeeper() {
  useFocusFinders()
  return null
}
