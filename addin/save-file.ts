/** Saves a file through the browser. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Delayed, because some browsers start reading it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
