/** What the server tells the tab before anything is asked: it stands in the page itself. */
export interface TabSettings {
  clientId: string
  /** Which of the two ways to the sign-in token is used; the operator's choice (TAB_SSO). */
  sso: 'teamsfx' | 'teams-js'
}

export function readTabSettings(page: Document): TabSettings {
  const text = page.querySelector('meta[name="rollcall-tab"]')?.getAttribute('content') ?? ''
  const told: Partial<TabSettings> = text.startsWith('{') ? (JSON.parse(text) as Partial<TabSettings>) : {}
  return { clientId: told.clientId ?? '', sso: told.sso === 'teamsfx' ? 'teamsfx' : 'teams-js' }
}
