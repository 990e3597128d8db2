import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250

/**
 * What is typed to search by. It counts once the typing pauses.
 * @param kept what counts now: in the address, mostly
 */
export function useTyped(kept: string, onKeep: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(kept)
  const asked = useRef(kept)
  const latest = useRef(onKeep)
  useEffect(() => {
    latest.current = onKeep
  })
  // Something else than typing changed it: the way back, a link.
  useEffect(() => {
    if (kept === asked.current.trim()) return
    setTyped(kept)
    asked.current = kept
  }, [kept])
  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => {
      asked.current = typed
      latest.current(typed)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped]
}
