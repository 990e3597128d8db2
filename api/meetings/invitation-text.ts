import type { InvalidField } from '../lib/invalid-fields.ts'
import { PLACEHOLDERS } from './contract.ts'
import { unknownPlaceholders } from './placeholders.ts'
import { cleanRichText } from '../lib/rich-text.ts'

const MOST_CHARACTERS = 50_000
const KNOWN = PLACEHOLDERS.map((name) => `{${name}}`).join(', ')

/**
 * Title and text of an invitation, sanitised for saving, and what is wrong with either.
 * @param path where the two are in the request, such as "invitation"
 */
export function checkInvitationText<T extends { title?: string | undefined; text?: string | undefined }>(
  given: T,
  path: string,
): { value: T; faults: InvalidField[] } {
  const text = given.text === undefined ? undefined : cleanRichText(given.text)
  const faults = [
    ...placeholderFaults(given.title, `${path}.title`),
    ...placeholderFaults(text, `${path}.text`),
    ...((text?.length ?? 0) > MOST_CHARACTERS
      ? [{ path: `${path}.text`, message: 'must have at most 50,000 characters' }]
      : []),
  ]
  return { value: text === undefined ? given : { ...given, text }, faults }
}

function placeholderFaults(text: string | undefined, path: string): InvalidField[] {
  const unknown = unknownPlaceholders(text ?? '')
  if (unknown.length === 0) return []
  const names = unknown
    .slice(0, 10)
    .map((name) => `{${name}}`)
    .join(', ')
  return [
    {
      path,
      message: `${names} ${unknown.length === 1 ? 'is no placeholder' : 'are no placeholders'}; there are ${KNOWN}`,
    },
  ]
}
