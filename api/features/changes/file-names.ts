const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const MOST_CHARACTERS = 100

/**
 * Names files by employee number, whatever characters it has: no folders, no reserved names, no name twice, ignoring
 * case.
 * @returns a function from employee number to file name; each call makes a name of its own
 */
export function createFileNames(ending: string): (employeeNumber: string) => string {
  const taken = new Set<string>()
  return (employeeNumber) => {
    const plain = employeeNumber.replaceAll(/[^\p{L}\p{N}._-]/gu, '_').slice(0, MOST_CHARACTERS)
    const safe = plain === '' || plain.startsWith('.') || RESERVED.test(plain) ? `_${plain}` : plain
    let name = safe
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${safe}-${again}`
    taken.add(name.toLowerCase())
    return name + ending
  }
}
