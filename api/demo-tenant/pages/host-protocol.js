// The host's half of what @microsoft/teams-js speaks, as far as the tab uses it. A reply carries the id of its
// question; an event has none.

/** What the two clients offer beside what every client has. */
const OFFERS = { teams: { people: {}, chat: {} }, outlook: { calendar: {}, mail: {} } }
const NAMES = { teams: 'Teams', outlook: 'Outlook' }

/**
 * Answers the tab in the frame.
 * @param host.choices what was chosen on this page; host.frame the frame; host.token() a promise of [true, token] or
 * [false, reason]; host.told(what, args) hears what the tab says of itself; host.openLink(url), host.shareLink(path,
 * label)
 * @returns send(event, ...args) for what the host says unasked
 */
export function speakWith(host) {
  const asked = new Set()
  const post = (message) => host.frame.contentWindow?.postMessage(message, location.origin)
  const answers = {
    initialize: () => [frameContextOf(host.choices), 'web', JSON.stringify(runtimeOf(host.choices)), '2.0.1'],
    getContext: () => [contextOf(host.choices)],
    registerHandler: ([event]) => {
      asked.add(event)
    },
    'authentication.getAuthToken': () => host.token(),
    'pages.currentApp.navigateTo': () => [undefined],
    'settings.setSettings': () => [true],
    shareDeepLink: ([path, label]) => {
      host.shareLink(path, label)
      return [true]
    },
    executeDeepLink: ([url]) => {
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

/** The page on which one chooses what a tab in a channel shows is opened by the host while that tab is being added. */
const frameContextOf = ({ path }) => (path === '/channel/choose' ? 'settings' : 'content')

function runtimeOf({ host }) {
  const pages = { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} }
  return { apiVersion: 4, isLegacyTeams: false, supports: { pages, ...OFFERS[host] } }
}

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
