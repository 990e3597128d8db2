// The host's half of what @microsoft/teams-js speaks, as far as the tab uses it. A reply carries the id of its
// question; an event has none.

/** What the two clients offer beside what every client has. */
const OFFERS = { teams: { people: {}, chat: {} }, outlook: { calendar: {}, mail: {} } }
const NAMES = { teams: 'Teams', outlook: 'Outlook' }

/** @typedef {{ as: string, host: 'teams' | 'outlook', theme: string, locale: string, path: string }} Choices */
/**
 * @typedef {object} Host
 * @property {Choices} choices what was chosen on this page
 * @property {HTMLIFrameElement} frame
 * @property {() => Promise<[isGiven: boolean, tokenOrReason: string]>} token
 * @property {(what: string, args: string[]) => void} told hears what the tab says about itself
 * @property {(url: string) => void} openLink
 * @property {(path: string, label: string) => void} shareLink
 */

/**
 * Answers the tab in the frame.
 * @param {Host} host
 * @returns {(event: string, ...args: unknown[]) => void} sends what the host says unasked
 */
export function speakWith(host) {
  /** @type {Set<string>} */
  const asked = new Set()
  /** @param {object} message */
  const post = (message) => host.frame.contentWindow?.postMessage(message, location.origin)
  /** @type {Record<string, (args: string[]) => unknown>} */
  const answers = {
    initialize: () => [frameContextOf(host.choices), 'web', JSON.stringify(runtimeOf(host.choices)), '2.0.1'],
    getContext: () => [contextOf(host.choices)],
    registerHandler: ([event = '']) => {
      asked.add(event)
    },
    'authentication.getAuthToken': () => host.token(),
    'pages.currentApp.navigateTo': () => [undefined],
    'settings.setSettings': () => [true],
    shareDeepLink: ([path = '', label = '']) => {
      host.shareLink(path, label)
      return [true]
    },
    executeDeepLink: ([url = '']) => {
      host.openLink(url)
      return [true]
    },
  }
  addEventListener('message', async (event) => {
    if (
      event.source !== host.frame.contentWindow ||
      event.origin !== location.origin ||
      typeof event.data?.func !== 'string'
    )
      return
    const { id, uuidAsString, func, args = [] } = event.data
    host.told(func, args)
    const answer = await answers[func]?.(args)
    if (answer) post({ id, uuidAsString, args: answer })
  })
  return (event, ...args) => {
    if (asked.has(event)) post({ func: event, args })
  }
}

/**
 * The host opens this page while a tab is being added to a channel, to let people choose what it shows.
 * @param {Pick<Choices, 'path'>} choices
 */
const frameContextOf = ({ path }) => (path === '/channel/choose' ? 'settings' : 'content')

/** @param {Choices} choices */
function runtimeOf({ host }) {
  const pages = { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} }
  return { apiVersion: 4, isLegacyTeams: false, supports: { pages, ...OFFERS[host] } }
}

/** @param {Choices} choices */
function contextOf({ as, host, theme, locale, path }) {
  return {
    locale,
    theme,
    subEntityId: path,
    entityId: 'rollcall',
    hostName: NAMES[host],
    hostClientType: 'web',
    frameContext: frameContextOf({ path }),
    loginHint: `${as}@brightwater.example`,
    userPrincipalName: `${as}@brightwater.example`,
    appSessionId: 'demo',
    sessionId: 'demo',
  }
}
