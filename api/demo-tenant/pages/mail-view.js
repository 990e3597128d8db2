import { el } from './elements.js'
import { ANSWERED, answerForm, face, meetingPage, shortDay, clock, textFrame, whenOf } from './post.js'

/** @typedef {import('../calendar/page-data.ts').PageData['/data/inbox']} Inbox */
/** @typedef {Inbox['mails'][number]} Mail */

/** @type {Record<string, string>} */
export const KINDS = {
  invitation: 'Invitation',
  update: 'Updated',
  cancellation: 'Cancelled',
  forward: 'Forwarded',
  accepted: 'Accepted',
  declined: 'Declined',
  tentative: 'Tentative',
}

/**
 * A message with all there is to do about it. What stays the same is not built anew, so that nobody loses a comment
 * half written.
 * @param {HTMLElement} place
 * @param {Mail} mail
 * @param {Inbox['owner']} owner
 * @param {() => Promise<void>} answered
 */
export function viewMail(place, mail, owner, answered) {
  const kind = mail.kind === 'reply' ? mail.response : mail.kind
  place.replaceChildren(
    el('button', { type: 'button', className: 'back', onclick: () => (location.hash = '') }, '‹ All messages'),
    el('div', {}, el('span', { className: `kind ${kind}` }, KINDS[kind]), el('h2', {}, mail.subject)),
    el(
      'p',
      { className: 'sender' },
      face({ ...mail.from, hasPhoto: false }),
      el(
        'span',
        {},
        el('b', {}, mail.from.name),
        el('br'),
        el(
          'span',
          { className: 'soft small' },
          `${mail.from.address} · ${shortDay(mail.at, owner.timeZone)}, ${clock(mail.at, owner.timeZone)}`,
        ),
      ),
    ),
    ...(mail.comment === undefined ? [] : [el('blockquote', { className: 'notice' }, mail.comment)]),
    facts(mail, owner),
    ...(mail.kind === 'reply' ? [] : [whatToDo(mail, answered), textFrame({ mail: String(mail.number) })]),
  )
}

/**
 * @param {Mail} mail
 * @param {Inbox['owner']} owner
 */
function facts(mail, owner) {
  const join = mail.exists && mail.kind !== 'cancellation' ? mail.joinUrl : undefined
  return el(
    'dl',
    { className: 'facts' },
    el('dt', {}, 'When'),
    el('dd', {}, whenOf(mail, owner)),
    el('dt', {}, 'Where'),
    el('dd', {}, mail.location || (mail.joinUrl ? 'Microsoft Teams' : 'No location')),
    join
      ? [
          el('dt', {}, 'Online'),
          el(
            'dd',
            {},
            el('a', { href: meetingPage(join), target: '_blank', rel: 'noreferrer' }, 'Join the Teams meeting'),
          ),
        ]
      : [],
  )
}

/**
 * @param {Mail} mail
 * @param {() => Promise<void>} answered
 */
function whatToDo(mail, answered) {
  if (mail.kind === 'cancellation') return el('p', { className: 'notice bad' }, 'This meeting has been cancelled.')
  if (!mail.exists) return el('p', { className: 'notice bad' }, 'This meeting no longer exists.')
  if (mail.isOutdated)
    return el(
      'p',
      { className: 'notice' },
      'A newer message about this meeting has ' +
        `come.${mail.response === 'none' ? '' : ` Your reply: ${ANSWERED[mail.response]}.`}`,
    )
  return answerForm(mail, answered)
}
