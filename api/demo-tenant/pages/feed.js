import { byId, el } from './elements.js'
import { as, clock, follow, shortDay, showOwner } from './post.js'

/** @typedef {import('../calendar/page-data.ts').PageData['/data/feed']} Feed */

/** @type {(line: Feed['lines'][number], timeZone: string) => HTMLElement} */
const lineOf = ({ title, topic, preview, at }, timeZone) =>
  el(
    'li',
    {},
    el('p', { className: 'soft small' }, `${shortDay(at, timeZone)}, ${clock(at, timeZone)} · ${topic}`),
    el('b', {}, title),
    el('p', {}, preview),
  )

/** @param {Feed} feed */
function show({ owner, lines }) {
  showOwner(owner, 'feed')
  byId('lines').replaceChildren(...lines.map((line) => lineOf(line, owner.timeZone)))
  byId('lines').removeAttribute('aria-busy')
  byId('state').textContent =
    lines.length === 0
      ? 'Nothing here yet. Turn on the activity feed in Training > Settings; what Rollcall sends to Teams appears here.'
      : `${lines.length} ${lines.length === 1 ? 'notice' : 'notices'}`
}

await follow('/data/feed', { as }, show)
