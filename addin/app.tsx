import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { Loading } from './components/loading.tsx'
import type { Host, HostTheme } from './host.ts'
import { Outside, Unloaded } from './outside.tsx'
import { go } from './route.ts'
import type { TabSettings } from './tab-settings.ts'
import { ErrorWordsContext, useLoadedErrorWords } from './texts/error-remedies.ts'
import { LanguageContext, languageOf } from './texts/table.ts'

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const

// Loaded at once, while the host is still starting.
const behindTheSignIn = import('./signed-in.tsx').then(
  ({ SignedIn }) => ({ default: SignedIn }),
  () => ({ default: Unloaded }),
)
const SignedIn = lazy(() => behindTheSignIn)

/**
 * The host covers a tab that doesn't report that it is ready, and then shows it as broken. Ours shows its own loading
 * state.
 */
const READY_AT_LATEST_MS = 1_500

/** The tab: waits for the host, applies its theme and language, and shows what the person may see. */
export function App({ starting, settings }: { starting: Promise<Host | undefined>; settings: TabSettings }) {
  const [host, setHost] = useState<Host | undefined | 'starting'>('starting')
  const [theme, setTheme] = useState<HostTheme>('default')
  useEffect(() => {
    void starting.then((found) => {
      setHost(found)
      if (!found) return
      setTheme(found.theme)
      found.onTheme(setTheme)
      if (found.subPageId?.startsWith('/')) go(found.subPageId, { replace: true })
    })
  }, [starting])
  const met = host === 'starting' ? undefined : host
  // Before the token is requested, which loads more: the host first learns that something can be seen.
  useLayoutEffect(() => met?.appLoaded(), [met])
  useEffect(() => {
    const timer = setTimeout(() => met?.ready(), READY_AT_LATEST_MS)
    return () => clearTimeout(timer)
  }, [met])
  const locale = met?.locale ?? navigator.language
  const language = languageOf(locale)
  const words = useLoadedErrorWords(language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    // For what the browser itself draws: scroll bars, date fields.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [theme])
  if (host === 'starting') return null
  return (
    <LanguageContext value={language}>
      <ErrorWordsContext value={words}>
        <FluentProvider theme={THEMES[theme]} style={{ minHeight: '100vh' }}>
          {met ? (
            <Suspense fallback={<Loading rows={5} />}>
              <SignedIn host={met} settings={settings} locale={locale} />
            </Suspense>
          ) : (
            <Outside />
          )}
        </FluentProvider>
      </ErrorWordsContext>
    </LanguageContext>
  )
}
