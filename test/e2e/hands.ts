import { readFile } from 'node:fs/promises'
import type { Frame, Locator } from 'playwright-core'
import type { OpenTab } from './open-tab.ts'

// What a person does with the tab, in the words of one who watches.

export const press = (where: Frame | Locator, name: string | RegExp) =>
  where.getByRole('button', { name }).first().click()

/** Waits for the page with this heading. */
export const pageIs = (frame: Frame, title: string | RegExp) =>
  frame.getByRole('heading', { level: 1, name: title }).waitFor()

/** Goes to a page by its entry in the menu. */
export const choose = ({ frame }: OpenTab, entry: string) =>
  frame.locator('nav').getByRole('link', { name: entry, exact: true }).click()

/** The question that is open, and no other. */
export const asked = (frame: Frame) => frame.getByRole('alertdialog')

/** Waits until a text can be read somewhere. */
export const reads = (where: Frame | Locator, text: string | RegExp) => where.getByText(text).first().waitFor()

/** The part of a page under this heading. */
export const part = (frame: Frame, title: string | RegExp) => frame.getByRole('region', { name: title })

export interface File {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Presses a button that opens the browser's own dialog, and chooses a file there. */
export async function chooseFile({ page, frame }: OpenTab, button: string | RegExp, file: File): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(frame, button)])
  await chooser.setFiles(file)
}

export const csvFile = (name: string, text: string): File => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Presses a button that saves a file. */
export async function savedBy(
  { page, frame }: OpenTab,
  button: string | RegExp,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(frame, button)])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** What was copied last. */
export const copied = ({ page }: OpenTab) => page.evaluate(() => navigator.clipboard.readText())

/** Answers the tab's question whether to leave unsaved changes, when it comes. @returns what it said */
export async function answerNext({ frame }: OpenTab, yes: boolean): Promise<string> {
  const dialog = frame.getByRole('alertdialog')
  await dialog.waitFor()
  const text = await dialog.innerText()
  await press(dialog, yes ? 'Leave' : 'Stay here')
  return text
}
