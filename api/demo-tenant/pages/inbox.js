import { byId, el } from './elements.js'
import { KINDS, viewMail } from './mail-view.js'
import { as, clock, dayKey, face, follow, shortDay, showOwner, spokenTime } from './post.js'

/** @typedef {import('../calendar/page-data.ts').PageData['/data/inbox']} Inbox */

const panes = byId('panes')
const reading = byId('reading')
const known = new Set()
/** @type {Inbox} */
let inbox
/** @type {() => Promise<void>} */
let look = async () => undefined
let shownMail = ''

const chosen = () => Number(/^#mail-(\d+)$/.exec(location.hash)?.[1])

/** @param {Inbox['mails'][number]} mail */
function listItem(mail) {
  const kind = mail.kind === 'reply' ? mail.response : mail.kind
  const isNew = known.size > 0 && !known.has(mail.number)
  const { timeZone } = inbox.owner
  const isToday = dayKey(mail.at, timeZone) === dayKey(new Date(), timeZone)
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        className: `mail${isNew ? ' new' : ''}`,
        id: `item-${mail.number}`,
        'aria-current': String(mail.number === chosen()),
        onclick: () => (location.hash = `mail-${mail.number}`),
      },
      face({ ...mail.from, hasPhoto: false }),
      el(
        'span',
        {},
        el(
          'span',
          { className: 'small' },
          el('span', { className: `kind ${kind}` }, KINDS[kind]),
          ` · ${isToday ? clock(mail.at, timeZone) : shortDay(mail.at, timeZone)}`,
        ),
        el('b', {}, mail.subject),
        el('span', { className: 'soft small' }, spokenTime(mail, timeZone, shortDay)),
      ),
    ),
  )
}

/** @param {Inbox} answer */
function show(answer) {
  inbox = answer
  showOwner(inbox.owner, 'inbox')
  const focused = document.activeElement?.id
  byId('mails').replaceChildren(...inbox.mails.map(listItem))
  byId('mails').removeAttribute('aria-busy')
  if (focused?.startsWith('item-')) document.getElementById(focused)?.focus()
  const count = inbox.mails.length
  byId('state').textContent =
    count === 0
      ? 'Nothing here yet. Invitations appear as soon as they are sent.'
      : `${count} ${count === 1 ? 'message' : 'messages'}`
  // Messages that arrive later are new until they are opened.
  if (known.size === 0) for (const { number } of inbox.mails) known.add(number)
  if (known.size === 0) known.add(0)
  open()
}

function open() {
  const mail = inbox.mails.find(({ number }) => number === chosen())
  panes.classList.toggle('open', mail !== undefined)
  for (const button of byId('mails').querySelectorAll('button'))
    button.setAttribute('aria-current', String(button.id === `item-${mail?.number}`))
  const text = JSON.stringify(mail ?? null)
  if (text === shownMail) return
  shownMail = text
  if (!mail) {
    reading.replaceChildren(
      el('div', { className: 'empty' }, inbox.mails.length > 0 ? 'Choose a message to read it.' : 'No messages yet.'),
    )
    return
  }
  known.add(mail.number)
  document.getElementById(`item-${mail.number}`)?.classList.remove('new')
  viewMail(reading, mail, inbox.owner, () => look())
}

addEventListener('hashchange', () => {
  open()
  if (panes.classList.contains('open')) reading.focus({ preventScroll: true })
  scrollTo(0, 0)
})

look = await follow('/data/inbox', { as }, show)
