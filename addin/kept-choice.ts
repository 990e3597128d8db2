import { useState } from 'react'

/** A choice this browser remembers if the host allows it; otherwise until the page closes. */
export function useKeptChoice(key: string): [boolean, (chosen: boolean) => void] {
  const [chosen, setChosen] = useState(() => read(key))
  return [
    chosen,
    (next) => {
      setChosen(next)
      write(key, next)
    },
  ]
}

function read(key: string): boolean {
  try {
    return localStorage.getItem(`rollcall.${key}`) === 'yes'
  } catch {
    return false
  }
}

function write(key: string, chosen: boolean): void {
  try {
    localStorage.setItem(`rollcall.${key}`, chosen ? 'yes' : 'no')
  } catch {
    return
  }
}
