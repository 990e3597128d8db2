import type { Frame } from 'playwright-core'

/** What a tab showed when it was closed: its dialog if one was open, else the whole page. */
let shown = ''

/** Keeps the text of a tab that is about to close, so that a failed test can print it. */
export async function keepLastPage(frame: Frame): Promise<void> {
  const dialog = frame.getByRole('alertdialog').or(frame.getByRole('dialog')).first()
  const part = (await dialog.isVisible().catch(() => false)) ? dialog : frame.locator('body')
  shown = await part.innerText({ timeout: 2_000 }).catch(() => 'The page could not be read.')
}

/** The text kept last; it is forgotten once it was taken. */
export function takeLastPage(): string {
  const text = shown
  shown = ''
  return text
}
