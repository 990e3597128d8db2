import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { FaultBoundary } from './components/fault-boundary.tsx'
import { Loading } from './components/loading.tsx'
import { Link } from './components/link.tsx'
import { Nav } from './components/nav.tsx'
import { Page } from './components/page.tsx'
import { pageAt } from './page-at.ts'
import { CHANNEL_PAGES, MY_PAGE, PAGES } from './page-table.ts'
import { useRoute } from './route.ts'
import { useSession } from './session.ts'
import { sessionsPlace } from './sessions-place.ts'
import { commonTexts } from './texts/common-texts.ts'
import { useTexts } from './texts/table.ts'

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'flex-start',
    '@media (max-width: 760px)': {
      flexDirection: 'column',
      gap: tokens.spacingVerticalL,
      padding: tokens.spacingHorizontalM,
    },
  },
  main: { flexGrow: 1, minWidth: 0, width: '100%' },
})

const NextStep = lazy(async () => ({ default: (await import('./pages/home/next-step.tsx')).NextStep }))
const UnsavedDialog = lazy(async () => ({ default: (await import('./components/unsaved-dialog.tsx')).UnsavedDialog }))
const FocusKeeper = lazy(async () => ({ default: (await import('./components/focus-keeper.tsx')).FocusKeeper }))

/** The navigation and the current page. */
export function Shell() {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const { me } = useSession()
  const route = useRoute()
  useEffect(() => sessionsPlace.keep(route))
  const path = route.path === '/' && me.roles.length === 0 ? MY_PAGE : route.path
  const mine = PAGES.filter(({ role }) => role === 'everyone' || me.roles.includes(role) || me.roles.includes('admin'))
  const here = pageAt(mine, path)
  const entries = mine.flatMap((page) =>
    page.nav
      ? [{ path: page.path, label: t[page.nav.label], ...(page.nav.group && { group: t[page.nav.group] }) }]
      : [],
  )
  const Here = here?.page.page
  const isSettingUp = useRef(!me.setup.complete && me.roles.includes('admin'))
  const key = here ? `${here.page.path} ${here.id}` : path
  return (
    <div className={styles.shell}>
      {entries.length > 1 ? <Nav entries={entries} path={path} /> : null}
      <Suspense fallback={null}>
        <FocusKeeper />
        <UnsavedDialog />
      </Suspense>
      <main className={styles.main}>
        {isSettingUp.current ? (
          <Suspense fallback={null}>
            <NextStep />
          </Suspense>
        ) : null}
        <FaultBoundary key={key}>
          <Suspense fallback={<Loading shape="page" rows={2} />}>
            {here && Here ? <Here key={key} id={here.id} tab={here.tab} /> : <Nowhere path={path} />}
          </Suspense>
        </FaultBoundary>
      </main>
    </div>
  )
}

/** A page of a channel tab, without the navigation. */
export function ChannelShell() {
  const styles = useStyles()
  const { path } = useRoute()
  const here = pageAt(CHANNEL_PAGES, path)
  const Here = here?.page.page
  return (
    <div className={styles.shell}>
      <main className={styles.main}>
        <FaultBoundary key={path}>
          <Suspense fallback={<Loading shape="page" rows={2} />}>
            {here && Here ? <Here key={path} id={here.id} tab={here.tab} /> : <Nowhere path={path} />}
          </Suspense>
        </FaultBoundary>
      </main>
    </div>
  )
}

function Nowhere({ path }: { path: string }) {
  const t = useTexts(commonTexts)
  // Someone followed the link of a colleague who may see more.
  const closed = pageAt(PAGES, path)?.page.role
  return (
    <Page title={closed === undefined ? t.notFound : t.noAccessTitle}>
      {closed === 'admin' || closed === 'trainer' ? <WhoMayHelp role={closed} /> : null}
      <Link to="/">{t.toHome}</Link>
    </Page>
  )
}

/** Which role a page needs, and who can give it. */
function WhoMayHelp({ role }: { role: 'admin' | 'trainer' }) {
  const t = useTexts(commonTexts)
  const { admins } = useSession().me
  return (
    <>
      <p>{role === 'admin' ? t.needsAdmin : t.needsTrainer}</p>
      <p>{t.whoGives}</p>
      {admins.length > 0 ? (
        <>
          <p>{t.askOne}</p>
          <ul>
            {admins.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
