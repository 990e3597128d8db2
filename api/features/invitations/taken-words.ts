import { invalidFields } from '../../lib/invalid-fields.ts'
import { restorePlaceholders } from '../../meetings/restore-placeholders.ts'
import { cleanRichText } from '../../lib/rich-text.ts'
import { oneLine } from '../../mail/mail-text.ts'
import { valuesFor, type SessionParts } from '../../meetings/meeting-content.ts'
import type { SessionDate } from '../../store/training-records.ts'

const MOST_TITLE = 255
const MOST_TEXT = 50_000

/** Title and text of a meeting, as far as they were changed in Outlook. */
export interface Words {
  title?: string
  text?: string
}

/** Title on one line, text sanitised. */
export function wordsFrom(written: { subject: string; html: string | undefined }, parts: readonly string[]): Words {
  return {
    ...(parts.includes('title') && { title: oneLine(written.subject, 1000) }),
    ...(parts.includes('text') && written.html !== undefined && { text: cleanRichText(written.html) }),
  }
}

/**
 * Texts from Outlook as the session stores them: with placeholders where their values are still there, so that the text
 * follows when the date moves.
 * @param next the date with its time and place from now on
 * @throws validation_failed for a text the Invitation tab would refuse too
 */
export function asTemplates(
  parts: SessionParts,
  { before, next }: { before: SessionDate; next: SessionDate },
  words: Words,
): Words {
  const values = [valuesFor(parts, next), valuesFor(parts, before)]
  const { invitation } = parts.session
  const title =
    words.title === undefined
      ? undefined
      : restorePlaceholders(words.title, before.title ?? invitation.title, values, 'plain')
  const text =
    words.text === undefined
      ? undefined
      : restorePlaceholders(words.text, before.text ?? invitation.text, values, 'html')
  const faults = [...faultsOf('title', title, MOST_TITLE), ...faultsOf('text', text, MOST_TEXT)]
  if (faults.length > 0) throw invalidFields(faults)
  return { ...(title && { title: title.text }), ...(text && { text: text.text }) }
}

function faultsOf(
  path: 'title' | 'text',
  restored: { text: string; inBraces: string[] } | undefined,
  most: number,
): { path: string; message: string }[] {
  if (!restored) return []
  const names = [...new Set(restored.inBraces)]
    .slice(0, 10)
    .map((name) => `{${name}}`)
    .join(', ')
  return [
    ...(names === ''
      ? []
      : [
          {
            path,
            message:
              `holds ${names} in Outlook, which would be taken for a placeholder; take the braces away ` +
              'there, or put ours back',
          },
        ]),
    ...(restored.text.length > most
      ? [
          {
            path,
            message:
              `has more than ${most.toLocaleString('en')} characters in Outlook; shorten it there, or ` +
              'put ours back',
          },
        ]
      : []),
  ]
}
