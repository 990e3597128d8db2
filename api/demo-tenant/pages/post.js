// What the pages of everybody's post share: asking the demo tenant, saying times, answering invitations.
import { byId, el, wordsOf } from './elements.js'

/** @typedef {import('../calendar/page-data.ts').PageData} PageData */
/** @typedef {PageData['/data/people']['people'][number]} MailboxOwner */
/** @typedef {{ start: string, end: string }} Span */
/** @typedef {import('../calendar/calendar-meeting.ts').ReplyWord} ReplyWord */

export const as = new URLSearchParams(location.search).get('as') ?? ''

/**
 * @template {keyof PageData} Path
 * @param {Path} path
 * @param {Record<string, string>} query
 * @returns {Promise<PageData[Path]>}
 */
export async function ask(path, query = {}) {
  const response = await fetch(`/demo-tenant${path}?${new URLSearchParams(query)}`)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.problem)
  return answer
}

/**
 * @param {string} path
 * @param {object} body
 */
export async function tell(path, body) {
  const response = await fetch(`/demo-tenant${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error((await response.json()).problem)
}

/**
 * Asks again and again, and hands on what is new, so that a page follows what others do.
 * @template {keyof PageData} Path
 * @param {Path} path
 * @param {Record<string, string>} query
 * @param {(answer: PageData[Path]) => void} show
 * @returns {Promise<() => Promise<void>>} looks at once
 */
export async function follow(path, query, show) {
  let shown = ''
  const look = async () => {
    try {
      const answer = await ask(path, query)
      const text = JSON.stringify(answer)
      if (text !== shown) show(answer)
      shown = text
    } catch (error) {
      byId('state').textContent = wordsOf(error)
      document.querySelector('[aria-busy]')?.removeAttribute('aria-busy')
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

/** @param {{ name: string, hasPhoto: boolean, id?: string }} person */
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

/**
 * Whose mailbox this is, and links to its other pages.
 * @param {MailboxOwner} owner
 * @param {'inbox' | 'calendar' | 'feed'} page
 */
export function showOwner(owner, page) {
  const links = { inbox: 'Inbox', calendar: 'Calendar', feed: 'Teams activity' }
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
    el('a', { href: '/demo-tenant/people' }, 'Someone else'),
  )
  byId('owner').replaceChildren(
    face(owner),
    el('span', {}, el('b', {}, owner.name), ' ', el('span', { className: 'soft small' }, owner.address)),
  )
  document.title = `${links[page]} of ${owner.name} · Rollcall demo`
}

/** @type {(options: Intl.DateTimeFormatOptions) => (moment: string | number | Date, timeZone: string) => string} */
const format = (options) => (moment, timeZone) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(moment))
export const clock = format({ hour: '2-digit', minute: '2-digit' })
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
export const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
/**
 * "2027-03-10"
 * @param {string | number | Date} moment
 * @param {string} timeZone
 */
export const dayKey = (moment, timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(moment))

/**
 * "Wednesday 10 March 2027, 09:00–12:00"
 * @param {Span} span
 * @param {string} timeZone
 */
export function spokenTime({ start, end }, timeZone, day = longDay) {
  const isOneDay = dayKey(start, timeZone) === dayKey(end, timeZone)
  return (
    `${day(start, timeZone)}, ` +
    `${clock(start, timeZone)}–${isOneDay ? '' : `${day(end, timeZone)}, `}${clock(end, timeZone)}`
  )
}

/**
 * The time where the reader is, and beside it where the meeting is when clocks differ there.
 * @param {Span & { timeZone: string }} meeting
 * @param {{ timeZone: string }} owner
 */
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

/** @param {string} joinUrl */
export const meetingPage = (joinUrl) => `/demo-tenant/meeting?url=${encodeURIComponent(joinUrl)}`

/**
 * A text of somebody's, in a frame that can do nothing.
 * @param {Record<string, string>} query
 */
export const textFrame = (query) =>
  el('iframe', {
    className: 'text',
    title: 'Text',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    src: `/demo-tenant/text?${new URLSearchParams(query)}`,
  })

const ANSWERS = { accepted: 'Accept', tentative: 'Tentative', declined: 'Decline' }
/** @type {Record<ReplyWord, string>} */
export const ANSWERED = {
  accepted: 'Accepted',
  tentative: 'Tentatively accepted',
  declined: 'Declined',
  none: 'No reply',
}

/**
 * The three buttons of an invitation, and a comment for those who want to add one.
 * @param {{ eventId: string, response: ReplyWord, responseRequested: boolean }} invitation
 * @param {() => Promise<void>} answered
 */
export function answerForm({ eventId, response, responseRequested }, answered) {
  const comment = el('textarea', { rows: 2, name: 'comment', maxLength: 1000 })
  const said = el(
    'p',
    { className: 'soft', role: 'status' },
    response === 'none' ? '' : `Your reply: ${ANSWERED[response]}.`,
  )
  /** @type {(reply: string, button: HTMLButtonElement) => Promise<void>} */
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
      said.textContent = wordsOf(error)
    }
    button.disabled = false
  }
  const buttons = Object.entries(ANSWERS).map(([reply, words]) => {
    const button = el('button', { type: 'button', 'aria-pressed': String(response === reply) }, words)
    button.addEventListener('click', () => answer(reply, button))
    return button
  })
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
    responseRequested ? '' : el('p', { className: 'soft small' }, 'The organiser hasn’t asked for replies.'),
    said,
  )
}
