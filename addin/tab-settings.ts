/** What the server tells the tab within the page itself. */
export interface TabSettings {
  clientId: string
  /** How the sign-in token is fetched; set by the operator (TAB_SSO). */
  sso: 'teamsfx' | 'teams-js'
}

export function readTabSettings(page: Document): TabSettings {
  const text = page.querySelector('meta[name="rollcall-tab"]')?.getAttribute('content') ?? ''
  const told: Partial<TabSettings> = text.startsWith('{') ? (JSON.parse(text) as Partial<TabSettings>) : {}
  return { clientId: told.clientId ?? '', sso: told.sso === 'teamsfx' ? 'teamsfx' : 'teams-js' }
}
