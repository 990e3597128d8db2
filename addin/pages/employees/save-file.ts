/** Saves bytes as a file on the person's device. */
export function saveFile(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has taken the file up by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
