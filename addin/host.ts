import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'

export type HostTheme = 'default' | 'dark' | 'contrast'

/** The Microsoft 365 client the tab runs in. */
export interface Host {
  /** "Teams", "Outlook", "Office" and the like: only for texts, never to decide what is available. */
  name: string
  /** BCP 47, as set in the host. */
  locale: string
  theme: HostTheme
  /** The place inside the tab that a deep link leads to. */
  subPageId: string | undefined
  onTheme(listener: (theme: HostTheme) => void): void
  /** Reports that something can be seen. */
  appLoaded(): void
  /** Reports that the tab can be used. Both are called once, in this order. */
  ready(): void
  openLink(url: string): Promise<void>
  /** Offers a link back to this place. @returns false when the host can't */
  shareLink(subPageId: string, label: string): boolean
  /** Sets what a channel tab shows once its configuration is saved in the host; may be called again. */
  configureTab(tab: ChannelTab): void
  ssoToken(): Promise<string>
}

export interface ChannelTab {
  entityId: string
  contentUrl: string
  websiteUrl: string
  suggestedDisplayName: string
}

/** If nothing answers within this time, there is no host. */
const PATIENCE_MS = 5_000

/** Connects to the host around the tab. @returns undefined outside a host: in a plain browser window */
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
  let reportedLoaded = false
  let reportedReady = false
  const appLoaded = () => {
    if (!reportedLoaded) app.notifyAppLoaded()
    reportedLoaded = true
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
      if (!reportedReady) void app.notifySuccess()
      reportedReady = true
    },
    openLink: (url) => app.openLink(url),
    shareLink: (subPageId, label) => {
      if (!pages.isSupported()) return false
      pages.shareDeepLink({ subPageId, subPageLabel: label })
      return true
    },
    configureTab: (tab) => {
      // Only while a tab is being set up; elsewhere there is nothing to save.
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

/** An unknown theme is shown as the light one. */
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
