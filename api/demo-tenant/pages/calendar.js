import { byId, el } from './elements.js'
import { openEvent, refreshEvent } from './event-view.js'
import { as, clock, dayKey, follow, longDay, shortDay, showOwner } from './post.js'

/** @typedef {import('../calendar/page-data.ts').PageData['/data/calendar']} Calendar */
/** @typedef {Calendar['entries'][number]} Entry */

const DAY = 86_400_000
/** @type {Calendar} */
let calendar
/** @type {() => Promise<void>} */
let look = async () => undefined
/**
 * Monday of the week that is shown: "2027-03-08".
 * @type {string}
 */
let monday

/** @param {string} day */
const noon = (day) => new Date(`${day}T12:00:00Z`)
/** @type {(day: string, days: number) => string} */
const dayAfter = (day, days) => new Date(noon(day).getTime() + days * DAY).toISOString().slice(0, 10)
/** @param {string} day */
const mondayOf = (day) => dayAfter(day, -((noon(day).getUTCDay() + 6) % 7))
const today = () => dayKey(new Date(), calendar.owner.timeZone)

/** @param {Entry} item */
function entry(item) {
  const { timeZone } = calendar.owner
  const isOwn = item.organiser === calendar.owner.address
  const kind = item.isCancelled ? 'cancelled' : isOwn ? 'own' : item.response
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        className: `entry ${kind}`,
        id: `entry-${item.id}`,
        onclick: () => openEvent(detailOf(item), calendar.owner, () => look()),
      },
      el('span', { className: 'soft' }, `${clock(item.start, timeZone)}–${clock(item.end, timeZone)}`),
      el('b', {}, item.isCancelled ? `Canceled: ${item.subject}` : item.subject),
      el('span', { className: 'soft' }, [item.location, item.joinUrl ? 'Teams' : ''].filter(Boolean).join(' · ')),
    ),
  )
}

/** @param {Entry} item */
const detailOf = (item) => ({ ...item, attendees: calendar.organised.find(({ id }) => id === item.id)?.attendees })

/** @param {string} key */
function day(key) {
  const { timeZone } = calendar.owner
  const items = calendar.entries.filter(
    ({ start, end }) => dayKey(start, timeZone) <= key && key <= dayKey(Date.parse(end) - 1, timeZone),
  )
  return el(
    'li',
    { className: key === today() ? 'today' : '' },
    el('h2', {}, shortDay(noon(key), 'UTC')),
    items.length > 0 ? el('ul', {}, items.map(entry)) : el('p', { className: 'soft small' }, '–'),
  )
}

function draw() {
  const days = Array.from({ length: 7 }, (_, number) => dayAfter(monday, number))
  const sunday = dayAfter(monday, 6)
  byId('week').textContent = `${shortDay(noon(monday), 'UTC')} – ${longDay(noon(sunday), 'UTC').replace(/^\w+,? /, '')}`
  const focused = document.activeElement?.id
  byId('days').replaceChildren(...days.map(day))
  byId('days').removeAttribute('aria-busy')
  if (focused?.startsWith('entry-')) document.getElementById(focused)?.focus()
  hint(sunday)
}

/**
 * An empty week says where the next meeting is.
 * @param {string} sunday
 */
function hint(sunday) {
  const { timeZone } = calendar.owner
  const isShown = calendar.entries.some(
    ({ start, end }) => dayKey(end, timeZone) >= monday && dayKey(start, timeZone) <= sunday,
  )
  const next = calendar.entries.find(({ start }) => dayKey(start, timeZone) > sunday)
  const state = byId('state')
  if (isShown) state.textContent = `Times in ${timeZone}`
  else if (!next) state.textContent = `Nothing this week or later. Times in ${timeZone}`
  else {
    const key = dayKey(next.start, timeZone)
    state.replaceChildren(
      'Nothing this week. ',
      el(
        'button',
        { type: 'button', onclick: () => go(key) },
        `Next: ${next.subject}, ${shortDay(next.start, timeZone)}`,
      ),
    )
  }
}

/** @param {string} key */
function go(key) {
  monday = mondayOf(key)
  draw()
}

byId('before').addEventListener('click', () => go(dayAfter(monday, -7)))
byId('after').addEventListener('click', () => go(dayAfter(monday, 7)))
byId('today').addEventListener('click', () => go(today()))

/** @param {Calendar} answer */
function show(answer) {
  calendar = answer
  monday ??= mondayOf(today())
  showOwner(calendar.owner, 'calendar')
  draw()
  refreshEvent((id) => {
    const item = calendar.entries.find((candidate) => candidate.id === id)
    return item && detailOf(item)
  })
}

look = await follow('/data/calendar', { as }, show)
