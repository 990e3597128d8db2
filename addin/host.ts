import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'

export type HostTheme = 'default' | 'dark' | 'contrast'

/** The Microsoft 365 client the tab runs in. */
export interface Host {
  /** "Teams", "Outlook", "Office" and the like: for texts only, never to decide what is offered. */
  name: string
  /** BCP 47, as the host is set. */
  locale: string
  theme: HostTheme
  /** Where a deep link leads inside the tab. */
  subPageId: string | undefined
  onTheme(listener: (theme: HostTheme) => void): void
  /** Something can be seen. */
  appLoaded(): void
  /** The tab can be used. Both are told once, in this order. */
  ready(): void
  openLink(url: string): Promise<void>
  /** Offers a link that leads back to this place. @returns false where the host has none to offer */
  shareLink(subPageId: string, label: string): boolean
  /** What a tab in a channel shows once its configuration is saved in the host; may be said again. */
  configureTab(tab: ChannelTab): void
  ssoToken(): Promise<string>
}

export interface ChannelTab {
  entityId: string
  contentUrl: string
  websiteUrl: string
  suggestedDisplayName: string
}

/** A host that does not answer within this time is none. */
const PATIENCE_MS = 5_000

/**
 * Starts the conversation with the host around the tab.
 * @returns undefined outside a host: in a plain browser window
 */
export async function startHost(): Promise<Host | undefined> {
  if (window.parent === window && !window.opener) return undefined
  try {
    await within(PATIENCE_MS, app.initialize())
    return hostOf(await within(PATIENCE_MS, app.getContext()))
  } catch {
    return undefined
  }
}

function hostOf(context: app.Context): Host {
  let toldLoaded = false
  let toldReady = false
  const appLoaded = () => {
    if (!toldLoaded) app.notifyAppLoaded()
    toldLoaded = true
  }
  return {
    name: context.app.host.name,
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    subPageId: context.page.subPageId || undefined,
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    appLoaded,
    ready: () => {
      appLoaded()
      if (!toldReady) void app.notifySuccess()
      toldReady = true
    },
    openLink: (url) => app.openLink(url),
    shareLink: (subPageId, label) => {
      if (!pages.isSupported()) return false
      pages.shareDeepLink({ subPageId, subPageLabel: label })
      return true
    },
    configureTab: (tab) => {
      // Asked for while a tab is being set up alone; elsewhere there is nothing to save.
      if (context.page.frameContext !== FrameContexts.settings) return
      pages.config.registerOnSaveHandler((event) => {
        pages.config.setConfig(tab).then(
          () => event.notifySuccess(),
          () => event.notifyFailure(),
        )
      })
      pages.config.setValidityState(true)
    },
    ssoToken: () => authentication.getAuthToken(),
  }
}

/** A theme nobody has heard of yet is shown as the light one. */
function themeOf(theme: string): HostTheme {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default'
}

/** @throws Error saying "No answer within …" when the work takes longer */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
