import { useEffect, useState } from 'react'

/** A value as it is once it has rested for a while: what is being typed is not asked for letter by letter. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}
