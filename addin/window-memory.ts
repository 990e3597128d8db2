/** What is kept for as long as this window is open. A host may forbid storage to framed pages; nothing is kept then. */
export const windowMemory = {
  read: (key: string): string => {
    try {
      return sessionStorage.getItem(`rollcall.${key}`) ?? ''
    } catch {
      return ''
    }
  },
  write: (key: string, value: string): void => {
    try {
      sessionStorage.setItem(`rollcall.${key}`, value)
    } catch {
      return
    }
  },
}
