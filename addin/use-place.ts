import { useLayoutEffect, useState, type RefObject } from 'react'

/**
 * Where an element lies in the page, in pixels: its width, and how far its top is from the page's. Zero until it is
 * there.
 */
export function usePlace(element: RefObject<HTMLElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const here = element.current
    if (!here) return
    const look = () => {
      const { width, top } = here.getBoundingClientRect()
      const next = { width: Math.round(width), top: Math.round(top + window.scrollY) }
      setPlace((before) => (before.width === next.width && before.top === next.top ? before : next))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(here)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [element])
  return place
}
