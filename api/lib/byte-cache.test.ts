import { expect, test } from 'vitest'
import { createByteCache } from './byte-cache.ts'

function counted(size: number) {
  const made: string[] = []
  const make = (name: string) => async () => {
    made.push(name)
    return new Uint8Array(size)
  }
  return { made, make }
}

test('a picture is made once, even if many ask for it at the same time', async () => {
  const cache = createByteCache(1000)
  const { made, make } = counted(10)
  await Promise.all(Array.from({ length: 5 }, () => cache.get('a', make('a'))))
  await cache.get('a', make('a'))
  expect(made).toEqual(['a'])
})

test('when the cache is full, the least recently used picture goes', async () => {
  const cache = createByteCache(25)
  const { made, make } = counted(10)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(name, make(name))
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a failed picture is tried again', async () => {
  const cache = createByteCache(25)
  await expect(cache.get('a', () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
  expect(await cache.get('a', () => Promise.resolve(new Uint8Array([1])))).toEqual(new Uint8Array([1]))
})
