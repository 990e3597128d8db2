import { expect, test } from 'vitest'

const SOURCES = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../texts/**', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What some languages write in another way: the tables have `colon`, `pair`, `apart` and `quoted` for it. */
const JOINED = [/\}: \$\{/, /\{\S+\}: [{<]/, /join\([`'"]; /, /content: '":/, /[“”„«»]/]

const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, '')

test('the sources of the tab put no colons, semicolons or quotation marks between texts', () => {
  const found = Object.entries(SOURCES).flatMap(([file, source]) =>
    withoutComments(source)
      .split('\n')
      .filter((line) => JOINED.some((joined) => joined.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
