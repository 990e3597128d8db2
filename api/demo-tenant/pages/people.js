import { byId, el, elementOf } from './elements.js'
import { ask, face } from './post.js'

const { people } = await ask('/data/people')
const list = byId('people')
const search = elementOf(HTMLInputElement, 'search')
const lines = people.map((person) => {
  const about = person.id ? [person.jobTitle, person.department].filter(Boolean).join(', ') : 'Shared mailbox'
  const words = `${person.name} ${about} ${person.address}`.toLowerCase()
  const line = el(
    'li',
    {},
    el(
      'a',
      { className: 'person', href: `/demo-tenant/inbox?as=${encodeURIComponent(person.address)}` },
      face(person),
      el('span', {}, el('b', {}, person.name), el('span', { className: 'soft small' }, about)),
    ),
  )
  return { line, words }
})
list.replaceChildren(...lines.map(({ line }) => line))
list.removeAttribute('aria-busy')

function narrow() {
  const wanted = search.value.trim().toLowerCase().split(/\s+/)
  let shown = 0
  for (const { line, words } of lines) {
    line.hidden = !wanted.every((word) => words.includes(word))
    if (!line.hidden) shown += 1
  }
  byId('count').textContent =
    shown === people.length ? `${people.length} mailboxes` : `${shown} of ${people.length} mailboxes`
}
search.addEventListener('input', narrow)
narrow()
