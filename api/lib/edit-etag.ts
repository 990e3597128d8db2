import { createHash } from 'node:crypto'

/**
 * An etag over what people edit in a record. What the server itself writes there (the current run, when a schedule was
 * last handled) doesn't change it, so that no one's edit is refused because a task ran meanwhile.
 */
export function editEtag(fields: Record<string, unknown>): string {
  const sorted = Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]])
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22)
}
