import { expect, test } from 'vitest'
import { runsShown, statusCounts } from './run-look.ts'

const runs = [
  { id: 'c', status: 'failed' },
  { id: 'b', status: 'succeeded' },
  { id: 'a', status: 'failed' },
] as const
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('')

test('runs are shown newest first or oldest first, all of them or those with one status', () => {
  expect(ids(runsShown(runs, { status: '', newestFirst: true }))).toBe('cba')
  expect(ids(runsShown(runs, { status: '', newestFirst: false }))).toBe('abc')
  expect(ids(runsShown(runs, { status: 'failed', newestFirst: false }))).toBe('ac')
  expect(runsShown(runs, { status: 'held', newestFirst: true })).toEqual([])
})

test('each status is counted', () => {
  expect([...statusCounts(runs)]).toEqual([
    ['failed', 2],
    ['succeeded', 1],
  ])
})
