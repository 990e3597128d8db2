// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { PAGES } from './page-table.ts'
import { fits, go, guardLeaving } from './route.ts'

afterEach(() => {
  guardLeaving(undefined)
  location.hash = ''
})

test.each([
  ['/employees', '/employees', ''],
  ['/employees/{id}', '/employees/42', '42'],
  ['/employees/{id}', '/employees/a%2Fb', 'a/b'],
  ['/employees/{id}', '/employees', undefined],
  ['/employees/{id}', '/employees/42/photo', undefined],
  ['/runs/{id}', '/employees/42', undefined],
])('%s and %s', (pattern, path, id) => {
  expect(fits(pattern, path)).toBe(id)
})

test('each page is the first one that matches its own path', () => {
  for (const page of PAGES) expect(PAGES.find(({ path }) => fits(path, page.path) !== undefined)).toBe(page)
})

test('a page with unsaved changes is left only on purpose', () => {
  go('/settings')
  guardLeaving(() => undefined)
  go('/employees')
  expect(location.hash).toBe('#/settings')
  guardLeaving((leave) => leave())
  go('/employees')
  expect(location.hash).toBe('#/employees')
})
