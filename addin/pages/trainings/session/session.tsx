import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { Link } from '../../../components/link.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Page } from '../../../components/page.tsx'
import { go } from '../../../route.ts'
import { sessionsPlace } from '../../../sessions-place.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { useMedia } from '../../../use-media.ts'
import { SessionActions } from './session-actions.tsx'
import { SessionHead } from './session-head.tsx'
import { SessionTab } from './session-tab.tsx'
import { useSessionData } from './use-session-data.ts'

const TABS = ['dates', 'participants', 'invitation', 'attendance'] as const

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0, outline: 'none' },
})

/** One session. Each of its tabs has an address. */
export function Session({ id, tab }: { id: string; tab: string }) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const common = useTexts(commonTexts)
  const { number } = useFormat()
  const narrow = useMedia('(max-width: 560px)')
  const data = useSessionData(id)
  const { session, state, error, reload } = data
  const path = `/sessions/${encodeURIComponent(id)}`
  if (!session)
    return (
      <Page title={t.session}>
        {error ? <ErrorNotice error={error} onRetry={reload} /> : <Loading rows={5} height={56} />}
      </Page>
    )
  const selected = tab === 'send' ? 'invitation' : (TABS.find((one) => one === tab) ?? 'dates')
  const labels = {
    dates: t.tabs.dates,
    attendance: t.tabs.attendance,
    participants: `${t.tabs.participants} (${number(session.seats.taken)})`,
    invitation:
      state && state.changesNotSent > 0 && !session.cancelled
        ? `${t.tabs.invitation} ` +
          `${narrow ? `(${number(state.changesNotSent)})` : `· ${t.notSent(state.changesNotSent)}`}`
        : t.tabs.invitation,
  }
  return (
    <Page
      title={session.title}
      above={[
        <Link key="all" to={sessionsPlace.address()}>
          {sessionsPlace.isCalendar() ? common.calendar : common.trainings}
        </Link>,
        <Link key="training" to={`/trainings/${encodeURIComponent(session.trainingId)}`}>
          {session.trainingTitle}
        </Link>,
        ...(tab === 'send'
          ? [
              <Link key="session" to={path}>
                {session.title}
              </Link>,
            ]
          : []),
      ]}
      {...(tab === 'send' ? { here: t.review } : {})}
      actions={<SessionActions data={data} session={session} />}
    >
      <SessionHead session={session} />
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      <TabList
        className={styles.tabs}
        aria-label={t.tabsOf}
        selectedValue={selected}
        onTabSelect={(_event, { value }) => go(value === 'dates' ? path : `${path}/${String(value)}`)}
      >
        {TABS.map((one) => (
          <Tab key={one} id={`tab-${one}`} value={one} aria-controls="session-tab">
            {labels[one]}
          </Tab>
        ))}
      </TabList>
      <div id="session-tab" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${selected}`}>
        <SessionTab tab={tab} data={data} session={session} />
      </div>
    </Page>
  )
}
