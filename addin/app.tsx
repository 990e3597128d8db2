import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Host, HostTheme } from './host.ts'
import { Outside } from './outside.tsx'
import { go } from './route.ts'
import { SignedIn } from './signed-in.tsx'
import type { TabSettings } from './tab-settings.ts'
import { RemediesContext, useLoadedRemedies } from './texts/error-remedies.ts'
import { LanguageContext, languageOf } from './texts/table.ts'

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const

/** The tab: waits for the host, takes on its theme and language, and shows what the person may see. */
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
  const locale = host && host !== 'starting' ? host.locale : navigator.language
  const language = languageOf(locale)
  const remedies = useLoadedRemedies(language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    // What the browser draws itself: scroll bars, date fields.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [theme])
  if (host === 'starting') return null
  return (
    <LanguageContext value={language}>
      <RemediesContext value={remedies}>
        <FluentProvider theme={THEMES[theme]} style={{ minHeight: '100vh' }}>
          {host ? <SignedIn host={host} settings={settings} locale={locale} /> : <Outside />}
        </FluentProvider>
      </RemediesContext>
    </LanguageContext>
  )
}
