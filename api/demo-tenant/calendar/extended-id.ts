/**
 * An id of an extended property in the form in which two that mean the same are equal: the name keeps its case.
 * Undefined for what is none.
 */
export function readExtendedId(id: string): string | undefined {
  const [, type, guid, rest] = /^(\w+)\s+\{([0-9a-f-]{36})\}\s+((?:Name|Id)\s+\S.*)$/i.exec(id.trim()) ?? []
  return type && guid && rest
    ? `${type.toLowerCase()} {${guid.toLowerCase()}} ` +
        `${rest.replace(/^\w+\s+/, (kind) => `${kind.trim().toLowerCase()} `)}`
    : undefined
}
