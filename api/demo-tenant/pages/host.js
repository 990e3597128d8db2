// A stand-in for Teams and Outlook: shows the tab in a frame and answers it. The address keeps what is chosen, so that
// it can be passed on.
import { byId, elementOf } from './elements.js'
import { speakWith } from './host-protocol.js'

/** @type {Record<string, string[]>} */
const CHOICES = {
  as: ['admin', 'trainer', 'employee'],
  host: ['teams', 'outlook'],
  theme: ['default', 'dark', 'contrast'],
  locale: ['en-us', 'nl-be', 'fr-be', 'de-de'],
  token: ['given', 'cancelled', 'consent', 'refused', 'forged', 'never'],
}
const frame = elementOf(HTMLIFrameElement, 'tab')
const form = elementOf(HTMLFormElement, 'choices')
const given = new URLSearchParams(location.search)

/** @typedef {import('./host-protocol.js').Choices & { token: string }} HostChoices */
const path = given.get('path') ?? ''
const choices = /** @type {HostChoices} */ ({
  ...Object.fromEntries(
    Object.entries(CHOICES).map(([name, values]) => [
      name,
      values.find((value) => value === given.get(name)) ?? values[0],
    ]),
  ),
  path: path.startsWith('/') ? path : '',
})

/**
 * What a host says when it gives no token, in Microsoft's words.
 * @type {Record<string, string>}
 */
const REASONS = {
  cancelled: 'CancelledByUser',
  consent: 'User or admin has not granted consent to use the app',
  refused: 'Internal server error',
}

/** @returns {Promise<[isGiven: boolean, tokenOrReason: string]>} */
async function token() {
  if (choices.token === 'never') return new Promise(() => undefined)
  const reason = REASONS[choices.token]
  if (reason) return [false, reason]
  const response = await fetch(`/demo-tenant/token?as=${choices.as}`)
  const text = await response.text()
  if (!response.ok) return [false, text]
  return [true, choices.token === 'forged' ? text.replace(/\.[^.]*$/, '.c2lnbmVkIGJ5IG5vYm9keQ') : text]
}

/**
 * Every message from the tab since this page was opened, for tests and the curious.
 * @type {string[]}
 */
const received = []
Object.assign(globalThis, { rollcallHost: { received, choices } })

/** @type {Record<string, (args: string[]) => void>} */
const TOLD = {
  'appInitialization.appLoaded': () => opened(),
  'appInitialization.success': () => opened(),
  'appInitialization.failure': ([reason, message]) => fail(`Rollcall did not start: ${message || reason}`),
  'appInitialization.expectedFailure': ([reason, message]) => fail(`Rollcall did not start: ${message || reason}`),
}

function opened() {
  byId('loading').hidden = true
  byId('trouble').hidden = true
}

/** @param {string} text */
function fail(text) {
  byId('loading').hidden = true
  byId('trouble').textContent = text
  byId('trouble').hidden = false
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let noteTimer
/** @param {string} text */
function note(text) {
  byId('note').textContent = text
  clearTimeout(noteTimer)
  noteTimer = setTimeout(() => (byId('note').textContent = ''), 6000)
}

/**
 * The demo's company has no Teams; a page of ours says so.
 * @param {string} url
 */
const inDemo = (url) =>
  url.startsWith('https://teams.microsoft.com/l/meetup-join/')
    ? `/demo-tenant/meeting?url=${encodeURIComponent(url)}`
    : url

const send = speakWith({
  choices,
  frame,
  token,
  told: (what, args) => {
    received.push(what)
    TOLD[what]?.(args)
  },
  openLink: (url) => open(inDemo(url), '_blank', 'noopener'),
  shareLink: (path, label) => note(`Link to “${label}”: ${location.origin}/?path=${encodeURIComponent(path)}`),
})

/** @param {string} name */
const choiceOf = (name) => Object.entries(choices).find(([each]) => each === name)?.[1] ?? ''

function wear() {
  document.documentElement.dataset.theme = choices.theme
  document.documentElement.dataset.host = choices.host
  for (const select of form.querySelectorAll('select')) select.value = choiceOf(select.name)
  const chosen = Object.entries(choices).filter(([name, value]) => value && value !== CHOICES[name]?.[0])
  const query = new URLSearchParams(chosen).toString()
  history.replaceState(undefined, '', query ? `/?${query}` : '/')
}

/** The tab begins anew. Each time it is another frame's document, whose messages must not meet the one before. */
function openTab() {
  byId('loading').hidden = false
  byId('trouble').hidden = true
  frame.contentWindow?.location.replace('/tab/')
}

frame.addEventListener('load', () => {
  if (!frame.contentWindow) return
  const { location: there, document: page } = frame.contentWindow
  if (there.pathname === '/tab/' && page.contentType !== 'text/html') fail(page.body.textContent)
})

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  Object.assign(choices, { [target.name]: target.value })
  if (target.name === 'theme') {
    wear()
    send('themeChange', choices.theme)
    return
  }
  // Somebody else may not see this page; in another language it is the same one.
  choices.path = target.name === 'as' ? '' : decodeURI(frame.contentWindow?.location.hash.slice(1) ?? '')
  wear()
  openTab()
})

byId('fold').addEventListener('click', () => {
  const isOpen = form.classList.toggle('open')
  byId('fold').setAttribute('aria-expanded', String(isOpen))
})

wear()
openTab()
