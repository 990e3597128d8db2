import { Button } from '@fluentui/react-components'
import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import type { Me } from '../api/features/me/contract.ts'
import { ApiError, createApi } from './api.ts'
import { ErrorNotice } from './components/error-notice.tsx'
import { Loading } from './components/loading.tsx'
import { Notices } from './components/notices.tsx'
import type { Host } from './host.ts'
import { FullStop } from './outside.tsx'
import { SessionContext } from './session.ts'
import { Shell } from './shell.tsx'
import { createSso, SsoError } from './sso.ts'
import type { TabSettings } from './tab-settings.ts'
import { commonTexts } from './texts/common.ts'
import { startTexts } from './texts/start.ts'
import { useTexts } from './texts/table.ts'
import { ApiContext, useLoad, type LoadFailure } from './use-api.ts'

interface SignedInProps {
  host: Host
  settings: TabSettings
  locale: string
}

/** Everything behind the sign-in. */
export function SignedIn({ host, settings, locale }: SignedInProps) {
  const api = useMemo(() => createApi(createSso(host, settings)), [host, settings])
  return (
    <ApiContext value={api}>
      <WhoIsThere host={host} locale={locale} />
    </ApiContext>
  )
}

function WhoIsThere({ host, locale }: { host: Host; locale: string }) {
  const me = useLoad<z.output<typeof Me>>('/api/me')
  // Our own page says what is wrong, with a way forward; so the host is told that the tab is there in any case.
  useEffect(() => {
    if (me.state !== 'loading') host.ready()
  }, [host, me.state])
  if (!me.data) return me.state === 'failed' ? <NoEntry error={me.error} retry={me.reload} /> : <Loading rows={5} />
  if (me.data.roles.length === 0) return <NoRole name={me.data.name} retry={me.reload} />
  return (
    <SessionContext value={{ me: me.data, host, locale, refresh: me.reload }}>
      <Notices>
        <Shell />
      </Notices>
    </SessionContext>
  )
}

function NoEntry({ error, retry }: { error: LoadFailure; retry: () => void }) {
  const t = useTexts(startTexts)
  const title = error instanceof SsoError ? t[`${error.failure}Title`] : error instanceof ApiError && error.status === 0 ? t.downTitle : t.refusedTitle
  return (
    <FullStop title={title}>
      <ErrorNotice error={error} onRetry={retry} />
    </FullStop>
  )
}

function NoRole({ name, retry }: { name: string; retry: () => void }) {
  const t = useTexts(startTexts)
  const common = useTexts(commonTexts)
  return (
    <FullStop title={t.noRoleTitle}>
      <p>{t.noRole}</p>
      <p>{t.signedInAs(name)}</p>
      <div>
        <Button onClick={retry}>{common.retry}</Button>
      </div>
    </FullStop>
  )
}
