/** The comparable form of an extended property's id: the name keeps its case. Undefined when it isn't an id. */
export function readExtendedId(id: string): string | undefined {
  const [, type, guid, rest] = /^(\w+)\s+\{([0-9a-f-]{36})\}\s+((?:Name|Id)\s+\S.*)$/i.exec(id.trim()) ?? []
  return type && guid && rest
    ? `${type.toLowerCase()} {${guid.toLowerCase()}} ` +
        `${rest.replace(/^\w+\s+/, (kind) => `${kind.trim().toLowerCase()} `)}`
    : undefined
}
