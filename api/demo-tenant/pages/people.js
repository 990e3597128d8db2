import { ask, byId, el, face } from './post.js'

const { people } = await ask('/data/people')
const list = byId('people')
list.replaceChildren(
  ...people.map((person) => {
    const about = person.id ? [person.jobTitle, person.department].filter(Boolean).join(', ') : 'Shared mailbox'
    const words = `${person.name} ${about} ${person.address}`.toLowerCase()
    return el(
      'li',
      { 'data-words': words },
      el(
        'a',
        { className: 'person', href: `/demo-tenant/inbox?as=${encodeURIComponent(person.address)}` },
        face(person),
        el('span', {}, el('b', {}, person.name), el('span', { className: 'soft small' }, about)),
      ),
    )
  }),
)
list.removeAttribute('aria-busy')

function narrow() {
  const wanted = byId('search').value.trim().toLowerCase().split(/\s+/)
  let shown = 0
  for (const item of list.children) {
    item.hidden = !wanted.every((word) => item.dataset.words.includes(word))
    if (!item.hidden) shown += 1
  }
  byId('count').textContent =
    shown === people.length ? `${people.length} mailboxes` : `${shown} of ${people.length} mailboxes`
}
byId('search').addEventListener('input', narrow)
narrow()
