/** The names of everyone with this address. */
export function allNames({ name, others = [] }: { name: string; others?: readonly { name: string }[] }): string {
  return [name, ...others.map((other) => other.name)].join(', ')
}
