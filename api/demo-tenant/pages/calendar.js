import { as, byId, clock, dayKey, el, follow, longDay, shortDay, showOwner } from './post.js'
import { openEvent, refreshEvent } from './event-view.js'

const DAY = 86_400_000
let calendar
let look = async () => undefined
/** Monday of the week that is shown: "2027-03-08". */
let monday

const noon = (day) => new Date(`${day}T12:00:00Z`)
const dayAfter = (day, days) => new Date(noon(day).getTime() + days * DAY).toISOString().slice(0, 10)
const mondayOf = (day) => dayAfter(day, -((noon(day).getUTCDay() + 6) % 7))
const today = () => dayKey(new Date(), calendar.owner.timeZone)

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

const detailOf = (item) => ({ ...item, attendees: calendar.organised.find(({ id }) => id === item.id)?.attendees })

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
  byId('week').textContent =
    `${shortDay(noon(days[0]), 'UTC')} – ${longDay(noon(days[6]), 'UTC').replace(/^\w+,? /, '')}`
  const focused = document.activeElement?.id
  byId('days').replaceChildren(...days.map(day))
  byId('days').removeAttribute('aria-busy')
  if (focused?.startsWith('entry-')) byId(focused)?.focus()
  hint(days)
}

/** An empty week says where the next meeting is. */
function hint(days) {
  const { timeZone } = calendar.owner
  const isShown = ({ start, end }) => dayKey(end, timeZone) >= days[0] && dayKey(start, timeZone) <= days[6]
  const next = calendar.entries.find(({ start }) => dayKey(start, timeZone) > days[6])
  const state = byId('state')
  if (calendar.entries.some(isShown)) state.textContent = `Times in ${timeZone}`
  else if (!next) state.textContent = `Nothing this week, and nothing after it. Times in ${timeZone}`
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

function go(key) {
  monday = mondayOf(key)
  draw()
}

byId('before').addEventListener('click', () => go(dayAfter(monday, -7)))
byId('after').addEventListener('click', () => go(dayAfter(monday, 7)))
byId('today').addEventListener('click', () => go(today()))

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

look = await follow('/data/calendar', { as }, show, (error) => {
  byId('state').textContent = error.message
  byId('days').removeAttribute('aria-busy')
})
