// What the pages of everybody's post share: making elements, asking the demo tenant, saying times.

/** An element with properties (`class`, `data-…` and `aria-…` as attributes) and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name in element && !name.includes('-')) element[name] = value
    else element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ''))
  return element
}

export const byId = (id) => document.getElementById(id)
export const as = new URLSearchParams(location.search).get('as') ?? ''

export async function ask(path, query = {}) {
  const response = await fetch(`/demo-tenant${path}?${new URLSearchParams(query)}`)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.problem)
  return answer
}

export async function tell(path, body) {
  const response = await fetch(`/demo-tenant${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error((await response.json()).problem)
}

/** Asks again and again, and hands on what is new, so that a page follows what others do. */
export async function follow(path, query, show, fail) {
  let shown = ''
  const look = async () => {
    try {
      const answer = await ask(path, query)
      const text = JSON.stringify(answer)
      if (text !== shown) show(answer)
      shown = text
    } catch (error) {
      fail(error)
    }
  }
  const again = async () => {
    if (!document.hidden) await look()
    setTimeout(again, 2000)
  }
  await look()
  setTimeout(again, 2000)
  return look
}

export function face(person) {
  const initials = person.name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
    .toUpperCase()
  const picture =
    person.hasPhoto && person.id
      ? el('img', { src: `/demo-tenant/face?id=${person.id}`, alt: '', width: 36, height: 36, loading: 'lazy' })
      : initials
  return el('span', { className: 'face', 'aria-hidden': 'true' }, picture)
}

/** Whose mailbox this is, and the ways to its other pages. */
export function showOwner(owner, page) {
  const links = { inbox: 'Inbox', calendar: 'Calendar' }
  byId('nav').replaceChildren(
    ...Object.entries(links).map(([name, words]) =>
      el(
        'a',
        {
          href: `/demo-tenant/${name}?as=${encodeURIComponent(owner.address)}`,
          'aria-current': name === page ? 'page' : undefined,
        },
        words,
      ),
    ),
    el('a', { href: '/demo-tenant/people' }, 'Somebody else'),
  )
  byId('owner').replaceChildren(
    face(owner),
    el('span', {}, el('b', {}, owner.name), ' ', el('span', { className: 'soft small' }, owner.address)),
  )
  document.title = `${links[page]} of ${owner.name} · Rollcall demo`
}

const format = (options) => (moment, timeZone) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(moment))
export const clock = format({ hour: '2-digit', minute: '2-digit' })
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
export const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
/** "2027-03-10" */
export const dayKey = (moment, timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(moment))

/** "Wednesday 10 March 2027, 09:00–12:00" */
export function spokenTime({ start, end }, timeZone, day = longDay) {
  const isOneDay = dayKey(start, timeZone) === dayKey(end, timeZone)
  return (
    `${day(start, timeZone)}, ` +
    `${clock(start, timeZone)}–${isOneDay ? '' : `${day(end, timeZone)}, `}${clock(end, timeZone)}`
  )
}

/** The time where the reader is, and beside it where the meeting is when clocks differ there. */
export function whenOf(meeting, owner) {
  const here = spokenTime(meeting, owner.timeZone)
  let there
  try {
    there = spokenTime(meeting, meeting.timeZone)
  } catch {
    there = here
  }
  const words = [el('b', {}, here), el('br'), el('span', { className: 'soft small' }, `Your time, ${owner.timeZone}`)]
  return there === here
    ? words
    : [...words, el('br'), el('span', { className: 'soft small' }, `${there} in ${meeting.timeZone}`)]
}

export const meetingPage = (joinUrl) => `/demo-tenant/meeting?url=${encodeURIComponent(joinUrl)}`

/** A text of somebody's, in a frame that can do nothing. */
export const textFrame = (query) =>
  el('iframe', {
    className: 'text',
    title: 'Text',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    src: `/demo-tenant/text?${new URLSearchParams(query)}`,
  })

const ANSWERS = { accepted: 'Accept', tentative: 'Tentative', declined: 'Decline' }
export const ANSWERED = {
  accepted: 'Accepted',
  tentative: 'Tentatively accepted',
  declined: 'Declined',
  none: 'No answer',
}

/** The three buttons of an invitation, and a comment for whoever wants to add one. */
export function answerForm({ eventId, response, responseRequested }, answered) {
  const comment = el('textarea', { rows: 2, name: 'comment', maxLength: 1000 })
  const said = el(
    'p',
    { className: 'soft', role: 'status' },
    response === 'none' ? '' : `Your answer: ${ANSWERED[response]}.`,
  )
  const answer = async (reply, button) => {
    button.disabled = true
    try {
      await tell('/data/reply', {
        as,
        event: eventId,
        reply,
        ...(comment.value.trim() && { comment: comment.value.trim() }),
      })
      await answered()
    } catch (error) {
      said.textContent = error.message
    }
    button.disabled = false
  }
  const buttons = Object.entries(ANSWERS).map(([reply, words]) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(response === reply),
        onclick: ({ currentTarget }) => answer(reply, currentTarget),
      },
      words,
    ),
  )
  return el(
    'form',
    { className: 'answer', 'aria-label': 'Answer', onsubmit: (event) => event.preventDefault() },
    el('div', { className: 'buttons' }, buttons),
    el(
      'details',
      {},
      el('summary', {}, 'Add a comment'),
      el('label', { className: 'field' }, 'Comment for the organiser', comment),
    ),
    responseRequested
      ? ''
      : el('p', { className: 'soft small' }, 'The organiser has not asked for an answer, and gets none.'),
    said,
  )
}
