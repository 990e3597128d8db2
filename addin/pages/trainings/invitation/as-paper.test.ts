// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { asPaper } from './as-paper.ts'

test('a link is shown with its address and leads nowhere', () => {
  const paper = asPaper('<p>See <a href="https://example.com/map">the <b>map</b></a>.</p>')
  expect(paper).not.toContain('<a')
  expect(paper).toContain('See <u title="https://example.com/map">the <b>map</b></u>.')
})

test('colours are left out, because the content security policy would report an error', () => {
  expect(asPaper('<p><span style="color: red">late</span></p>')).not.toContain('style')
})
