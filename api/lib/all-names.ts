/** The names of everybody who has one address, as it is addressed. */
export function allNames({ name, others = [] }: { name: string; others?: readonly { name: string }[] }): string {
  return [name, ...others.map((other) => other.name)].join(', ')
}
