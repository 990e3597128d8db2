import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import type { Me } from '../api/features/me/contract.ts'
import { createApi } from './api.ts'
import { ApiProvider } from './api-provider.tsx'
import { Loading } from './components/loading.tsx'
import { Notices } from './components/notices.tsx'
import type { Host } from './host.ts'
import { NoEntry } from './no-entry.tsx'
import { SessionContext } from './session.ts'
import { useRoute } from './route.ts'
import { ChannelShell, Shell } from './shell.tsx'
import { createSso } from './sso.ts'
import type { TabSettings } from './tab-settings.ts'
import { useLoad } from './use-load.ts'

interface SignedInProps {
  host: Host
  settings: TabSettings
  locale: string
}

/** Everything behind the sign-in. Trying again starts with a new token. */
export function SignedIn({ host, settings, locale }: SignedInProps) {
  const [attempt, setAttempt] = useState(0)
  const api = useMemo(() => createApi(createSso(host, settings)), [host, settings, attempt])
  return (
    <ApiProvider api={api}>
      <WhoIsThere key={attempt} host={host} locale={locale} again={() => setAttempt(attempt + 1)} />
    </ApiProvider>
  )
}

function WhoIsThere({ host, locale, again }: { host: Host; locale: string; again: () => void }) {
  const me = useLoad<z.output<typeof Me>>('/api/me')
  const { path } = useRoute()
  useEffect(() => {
    if (me.state !== 'loading') host.ready()
  }, [host, me.state])
  if (!me.data) return me.state === 'failed' ? <NoEntry error={me.error} retry={again} /> : <Loading rows={5} />
  const inChannel = path.startsWith('/channel/')
  return (
    <SessionContext value={{ me: me.data, host, locale, refresh: me.reload }}>
      <Notices>{inChannel ? <ChannelShell /> : <Shell />}</Notices>
    </SessionContext>
  )
}
