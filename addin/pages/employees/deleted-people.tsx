import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeletedEmployee } from '../../../api/features/employees/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Face } from '../../components/face.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { binTexts } from '../../texts/bin-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { usePages } from '../../use-pages.ts'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** The bin: recently deleted people, to restore or delete for good. */
export function DeletedPeople(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(binTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [asked, setAsked] = useState<DeletedEmployee>()
  const { items, error: failed, hasMore, more, reload } = usePages<DeletedEmployee>('/api/deleted-employees')
  const path = ({ id }: DeletedEmployee) => `/api/deleted-employees/${encodeURIComponent(id)}`
  const restore = (one: DeletedEmployee) =>
    void act(async () => {
      await api.send('POST', `${path(one)}/restore`)
      notify(t.restored(one.displayName))
      reload()
    })
  const erase = (one: DeletedEmployee) =>
    void act(async () => {
      await api.send('DELETE', path(one))
      notify(t.erased(one.displayName))
      setAsked(undefined)
      reload()
    })
  return (
    <Page title={t.title} above={<Link to="/employees">{common.employees}</Link>}>
      <p className={styles.lead}>{t.lead}</p>
      {failed ? <ErrorNotice error={failed} onRetry={reload} /> : null}
      {error && !asked ? <ErrorNotice error={error} /> : null}
      {!items && !failed ? <Loading rows={4} shape="lines" /> : null}
      {items?.length === 0 ? <EmptyState picture="done" title={t.none} /> : null}
      <ul className={styles.list}>
        {items?.map((one) => (
          <li key={one.id} className={styles.line}>
            <Face name={one.displayName} url={undefined} size={48} />
            <DeletedPerson person={one} />
            <Button aria-label={t.restoreOf(one.displayName)} disabledFocusable={busy} onClick={() => restore(one)}>
              {t.restore}
            </Button>
            <Button
              appearance="subtle"
              aria-label={common.pair(t.erase, one.displayName)}
              onClick={() => setAsked(one)}
            >
              {t.erase}
            </Button>
          </li>
        ))}
      </ul>
      {hasMore ? <Button onClick={more}>{common.more}</Button> : null}
      <ConfirmDialog
        danger
        open={asked !== undefined}
        title={t.eraseTitle(asked?.displayName ?? '')}
        verb={t.erase}
        busy={busy}
        error={error}
        onConfirm={() => asked && erase(asked)}
        onClose={() => (clear(), setAsked(undefined))}
      >
        {t.eraseText}
      </ConfirmDialog>
    </Page>
  )
}

function DeletedPerson({ person }: { person: DeletedEmployee }) {
  const styles = useStyles()
  const t = useTexts(binTexts)
  const { date } = useFormat()
  const { displayName, employeeNumber, department, deletedAt, deletedBy, until } = person
  return (
    <span className={styles.words}>
      <span className={styles.name}>{displayName}</span>
      <span className={styles.small}>{[employeeNumber, department].filter(Boolean).join(' · ')}</span>
      <span className={styles.small}>
        {t.deleted(date(deletedAt), deletedBy)} · {t.until(date(until))}
      </span>
    </span>
  )
}
