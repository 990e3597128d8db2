import { afterEach } from 'vitest'
import { takeLastPage } from './last-page.ts'

// A timeout alone doesn't say what the page showed instead.
afterEach(({ task }) => {
  const text = takeLastPage()
  if (task.result?.state === 'fail' && text) console.error(`When "${task.name}" failed, the tab showed:\n${text}`)
})
