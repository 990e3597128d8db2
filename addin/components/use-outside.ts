import { useEffect, useRef } from 'react'

/** Calls back when something outside an element is clicked or gets the focus. @param active false: doesn't listen */
export function useOutside(element: { current: HTMLElement | null }, active: boolean, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    if (!active) return
    const look = ({ target }: Event) => {
      if (target instanceof Node && !element.current?.contains(target)) latest.current()
    }
    document.addEventListener('pointerdown', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerdown', look)
      document.removeEventListener('focusin', look)
    }
  }, [element, active])
}
