import { useState } from 'react'

/** A choice of the person's that this browser keeps, where the host lets it; else for as long as the page stands. */
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
