import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { createApi } from '../api.ts'
import { ApiProvider } from '../api-provider.tsx'
import { SsoError } from '../sso-error.ts'
import { LanguageContext, languageOf } from '../texts/table.ts'
import { Elsewhere } from './elsewhere.tsx'
import { startOffice, type Office } from './office.ts'
import { Pane } from './pane.tsx'

/** The pane beside an appointment being written in Outlook. The tab itself doesn't know about it. */
function OutlookApp({ office }: { office: Office | undefined }) {
  const language = languageOf(office?.locale ?? navigator.language)
  document.documentElement.lang = language
  document.documentElement.style.colorScheme = office?.dark ? 'dark' : 'light'
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={office?.dark ? webDarkTheme : webLightTheme} style={{ minHeight: '100vh' }}>
        {office ? (
          <ApiProvider api={apiOf(office)}>
            <Pane office={office} />
          </ApiProvider>
        ) : (
          <Elsewhere />
        )}
      </FluentProvider>
    </LanguageContext>
  )
}

function apiOf(office: Office) {
  return createApi({
    token: () =>
      office.token().catch((cause: unknown) => {
        throw new SsoError('refused', { cause })
      }),
  })
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the pane.')
createRoot(root).render(<OutlookApp office={await startOffice()} />)
