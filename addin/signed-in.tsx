import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import type { Me } from '../api/features/me/contract.ts'
import { createApi } from './api.ts'
import { Loading } from './components/loading.tsx'
import { Notices } from './components/notices.tsx'
import type { Host } from './host.ts'
import { NoEntry, NoRole } from './no-entry.tsx'
import { SessionContext } from './session.ts'
import { useRoute } from './route.ts'
import { ChannelShell, Shell } from './shell.tsx'
import { createSso } from './sso.ts'
import type { TabSettings } from './tab-settings.ts'
import { ApiContext, useLoad } from './use-api.ts'

interface SignedInProps {
  host: Host
  settings: TabSettings
  locale: string
}

/** Everything behind the sign-in. Trying again begins with a new token. */
export function SignedIn({ host, settings, locale }: SignedInProps) {
  const [attempt, setAttempt] = useState(0)
  const api = useMemo(() => createApi(createSso(host, settings)), [host, settings, attempt])
  // Before the token is asked for, which loads more: first the host hears that something can be seen.
  useLayoutEffect(() => host.appLoaded(), [host])
  return (
    <ApiContext value={api}>
      <WhoIsThere key={attempt} host={host} locale={locale} again={() => setAttempt(attempt + 1)} />
    </ApiContext>
  )
}

/**
 * The host covers a tab that does not say it is ready, and then takes it for broken. Ours says itself what it waits
 * for.
 */
const READY_AT_LATEST_MS = 1_500

function WhoIsThere({ host, locale, again }: { host: Host; locale: string; again: () => void }) {
  const me = useLoad<z.output<typeof Me>>('/api/me')
  const { path } = useRoute()
  useEffect(() => {
    const timer = setTimeout(() => host.ready(), me.state === 'loading' ? READY_AT_LATEST_MS : 0)
    return () => clearTimeout(timer)
  }, [host, me.state])
  if (!me.data) return me.state === 'failed' ? <NoEntry error={me.error} retry={again} /> : <Loading rows={5} />
  const inChannel = path.startsWith('/channel/')
  if (me.data.roles.length === 0 && !inChannel) return <NoRole name={me.data.name} retry={again} />
  return (
    <SessionContext value={{ me: me.data, host, locale, refresh: me.reload }}>
      <Notices>{inChannel ? <ChannelShell /> : <Shell />}</Notices>
    </SessionContext>
  )
}
