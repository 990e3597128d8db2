import { el, elementOf, wordsOf } from './elements.js'
import { ANSWERED, answerForm, meetingPage, tell, textFrame, whenOf } from './post.js'

/** @typedef {import('../calendar/page-data.ts').PageEntry} PageEntry */
/** @typedef {import('../calendar/calendar-meeting.ts').CalendarMeeting} CalendarMeeting */
/**
 * A meeting, with its attendees where the reader organises it.
 * @typedef {PageEntry & { attendees?: CalendarMeeting['attendees'] | undefined }} Detail
 */
/** @typedef {{ address: string, timeZone: string }} Owner */

const dialog = elementOf(HTMLDialogElement, 'event')
/** @type {{ event: Detail, owner: Owner, changed: () => Promise<void> }} */
let shown
let isEditing = false

/**
 * Shows one meeting; the organiser can change and delete it there, an attendee answer.
 * @param {Detail} event
 * @param {Owner} owner
 * @param {() => Promise<void>} changed
 */
export function openEvent(event, owner, changed) {
  shown = { event, owner, changed }
  isEditing = false
  draw()
  dialog.showModal()
}

/**
 * Somebody else may have changed or cancelled it meanwhile. A half-filled form stays.
 * @param {(id: string) => Detail | undefined} find
 */
export function refreshEvent(find) {
  if (!dialog.open || isEditing) return
  const event = find(shown.event.id)
  if (!event) dialog.close()
  else if (JSON.stringify(event) !== JSON.stringify(shown.event)) {
    shown = { ...shown, event }
    draw()
  }
}

function draw() {
  const { event, owner, changed } = shown
  const isOwn = event.organiser === owner.address
  dialog.replaceChildren(
    el(
      'div',
      { className: 'title' },
      el('h2', { id: 'event-title' }, event.subject),
      el('button', { type: 'button', onclick: () => dialog.close(), 'aria-label': 'Close' }, '✕'),
    ),
    el(
      'dl',
      { className: 'facts' },
      el('dt', {}, 'When'),
      el('dd', {}, whenOf(event, owner)),
      el('dt', {}, 'Where'),
      el('dd', {}, event.location || (event.joinUrl ? 'Microsoft Teams' : 'No location')),
      event.joinUrl && !event.isCancelled
        ? [
            el('dt', {}, 'Online'),
            el(
              'dd',
              {},
              el(
                'a',
                { href: meetingPage(event.joinUrl), target: '_blank', rel: 'noreferrer' },
                'Join the Teams meeting',
              ),
            ),
          ]
        : [],
      isOwn ? [] : [el('dt', {}, 'Organiser'), el('dd', {}, event.organiser)],
    ),
    ...(event.isCancelled
      ? [el('p', { className: 'notice bad' }, 'This meeting has been cancelled.')]
      : isOwn
        ? forOrganiser(event)
        : [answerForm({ ...event, eventId: event.id }, changed)]),
    ...(event.isCancelled ? [] : [textFrame({ event: event.id })]),
  )
}

/** @param {Detail} event */
function forOrganiser(event) {
  const { attendees = [] } = event
  const counts = Object.entries(ANSWERED).map(
    ([answer, words]) => `${attendees.filter(({ response }) => response === answer).length} ${words.toLowerCase()}`,
  )
  return [
    el(
      'div',
      { className: 'buttons' },
      el('button', { type: 'button', onclick: () => edit(event) }, 'Change'),
      el('button', { type: 'button', className: 'danger', onclick: () => confirmDelete(event) }, 'Delete'),
    ),
    el(
      'details',
      {},
      el('summary', {}, `${attendees.length} attendees: ${counts.join(', ')}`),
      el(
        'ul',
        { className: 'answers small' },
        attendees.map(({ name, response }) =>
          el(
            'li',
            {},
            el('span', {}, name),
            el('span', { className: `kind ${response}` }, response === 'none' ? '–' : ANSWERED[response]),
          ),
        ),
      ),
    ),
  ]
}

/**
 * @param {string} path
 * @param {object} body
 * @param {HTMLElement} place where a failure is shown
 */
async function act(path, body, place) {
  try {
    await tell(path, body)
    dialog.close()
    await shown.changed()
  } catch (error) {
    place.textContent = wordsOf(error)
  }
}

/** @param {Detail} event */
function confirmDelete(event) {
  isEditing = true
  const said = el('p', { role: 'alert' })
  dialog.replaceChildren(
    el('h2', { id: 'event-title' }, `Delete “${event.subject}”?`),
    el('p', {}, `${event.attendees?.length ?? 0} people get a cancellation. Rollcall hears of it only when it looks.`),
    el(
      'div',
      { className: 'buttons' },
      el(
        'button',
        { type: 'button', className: 'danger', onclick: () => act('/data/delete', { event: event.id }, said) },
        'Delete',
      ),
      cancelButton(),
    ),
    said,
  )
  dialog.querySelector('button')?.focus()
}

function cancelButton() {
  const back = () => {
    isEditing = false
    draw()
  }
  return el('button', { type: 'button', onclick: back }, 'Cancel')
}

/**
 * "2027-03-10T09:00" on the clocks of the meeting's zone.
 * @param {string} moment
 * @param {string} timeZone
 */
function wallTime(moment, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(moment))
    .replace(' ', 'T')
}

/**
 * Only what was changed is sent, as Outlook does.
 * @param {Detail} event
 */
function edit(event) {
  isEditing = true
  /** @type {Record<string, string>} */
  const fields = {
    subject: event.subject,
    start: wallTime(event.start, event.timeZone),
    end: wallTime(event.end, event.timeZone),
    location: event.location,
    text: '',
  }
  /** @type {(name: string, words: string, properties?: import('./elements.js').Properties) => HTMLElement} */
  const input = (name, words, properties = {}) =>
    el('label', { className: 'field' }, words, el('input', { name, value: fields[name], ...properties }))
  const said = el('p', { role: 'alert' })
  const form = el(
    'form',
    {
      onsubmit: (submission) => {
        submission.preventDefault()
        const given = Object.fromEntries(new FormData(form))
        const change = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== fields[name]))
        void act('/data/edit', { event: event.id, ...change }, said)
      },
    },
    el('h2', { id: 'event-title' }, 'Change in Outlook'),
    el(
      'p',
      { className: 'soft' },
      `As someone would in Outlook: ${event.attendees?.length ?? 0} people get an update, and Rollcall ` +
        `notices the change the next time it checks. Times in ${event.timeZone}.`,
    ),
    input('subject', 'Subject', { required: true }),
    el(
      'div',
      { className: 'pair' },
      input('start', 'Start', { type: 'datetime-local', required: true }),
      input('end', 'End', { type: 'datetime-local', required: true }),
    ),
    input('location', 'Place'),
    el('label', { className: 'field' }, 'New text (empty: no change)', el('textarea', { name: 'text', rows: 3 })),
    el('div', { className: 'buttons' }, el('button', { className: 'primary' }, 'Send update'), cancelButton()),
    said,
  )
  dialog.replaceChildren(form)
  form.querySelector('input')?.focus()
}
