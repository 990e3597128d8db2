import { readFile } from 'node:fs/promises'
import type { Frame, Locator } from 'playwright-core'
import type { OpenTab } from './open-tab.ts'

export const press = (where: Frame | Locator, name: string | RegExp) =>
  where.getByRole('button', { name }).first().click()

/** Waits for the page with this heading. */
export const pageIs = (frame: Frame, title: string | RegExp) =>
  frame.getByRole('heading', { level: 1, name: title }).waitFor()

/** Opens a page from the navigation. */
export const choose = ({ frame }: OpenTab, entry: string) =>
  frame.locator('nav').getByRole('link', { name: entry, exact: true }).click()

/** The open dialog. */
export const asked = (frame: Frame) => frame.getByRole('alertdialog')

/** Waits until a text is visible. */
export const reads = (where: Frame | Locator, text: string | RegExp) => where.getByText(text).first().waitFor()

/** The part of a page under this heading. */
export const part = (frame: Frame, title: string | RegExp) => frame.getByRole('region', { name: title })

export interface File {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Presses a button that opens the browser's file dialog, and chooses a file. */
export async function chooseFile({ page, frame }: OpenTab, button: string | RegExp, file: File): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(frame, button)])
  await chooser.setFiles(file)
}

export const csvFile = (name: string, text: string): File => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Presses a button that saves a file. */
export async function downloadFrom(
  { page, frame }: OpenTab,
  button: string | RegExp,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(frame, button)])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** The text on the clipboard. */
export const clipboardText = ({ page }: OpenTab) => page.evaluate(() => navigator.clipboard.readText())

/** Answers the question about unsaved changes. @returns its text */
export async function answerUnsavedQuestion({ frame }: OpenTab, yes: boolean): Promise<string> {
  const dialog = frame.getByRole('alertdialog')
  await dialog.waitFor()
  const text = await dialog.innerText()
  await press(dialog, yes ? 'Leave' : 'Stay here')
  return text
}
