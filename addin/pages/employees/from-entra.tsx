import { Button, Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { DirectoryPreview, TakenOver } from '../../../api/features/employees/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { whoTexts } from '../../texts/who-texts.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'

const PATH = '/api/employees/directory'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  muted: { color: tokens.colorNeutralForeground2 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
})

/** Fills an empty list of people from Entra ID: who is there, by department, and whom to add. */
export function FromEntra(_props: { id: string }) {
  const t = useTexts(whoTexts)
  const common = useTexts(commonTexts)
  const preview = useLoad<DirectoryPreview>(PATH)
  return (
    <Page title={t.entraTitle} above={<Link to="/employees">{common.employees}</Link>}>
      {preview.state === 'failed' ? <ErrorNotice error={preview.error} onRetry={preview.reload} /> : null}
      {!preview.data && preview.state === 'loading' ? (
        <div aria-busy="true">
          <Spinner label={t.reading} />
        </div>
      ) : null}
      {preview.data ? <Choice preview={preview.data} /> : null}
    </Page>
  )
}

function Choice({ preview }: { preview: DirectoryPreview }) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { refresh } = useSession()
  const { busy, error, act } = useAct()
  const offered = preview.departments.filter(({ people, known }) => people > known)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(offered.map(({ department }) => department)))
  const fresh = offered.reduce(
    (sum, { department, people, known }) => sum + (chosen.has(department) ? people - known : 0),
    0,
  )
  const add = () =>
    void act(async () => {
      const departments = chosen.size === offered.length ? undefined : [...chosen]
      const { created } = await api.send<TakenOver>('POST', PATH, departments ? { departments } : {})
      notify(t.added(number(created)))
      refresh()
      go('/employees')
    })
  if (offered.length === 0)
    return (
      <EmptyState
        picture="done"
        title={t.nothingNew}
        action={
          <Button appearance="primary" onClick={() => go('/employees')}>
            {t.seePeople}
          </Button>
        }
      />
    )
  return (
    <div className={styles.columns}>
      <Panel title={t.departments} lead={t.entraLead}>
        {error ? <ErrorNotice error={error} /> : null}
        <Departments offered={offered} chosen={chosen} onChoose={setChosen} />
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy || fresh === 0} onClick={add}>
            {t.add(number(fresh))}
          </Button>
          <Button appearance="subtle" onClick={() => go('/employees/import')}>
            {t.instead}
          </Button>
        </div>
      </Panel>
      <Beside preview={preview} />
    </div>
  )
}

interface DepartmentsProps {
  offered: DirectoryPreview['departments']
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

function Departments({ offered, chosen, onChoose }: DepartmentsProps) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const { number } = useFormat()
  const turn = (department: string, on: boolean) =>
    onChoose(new Set(on ? [...chosen, department] : [...chosen].filter((one) => one !== department)))
  const all = () => onChoose(new Set(offered.map(({ department }) => department)))
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={all}>
          {t.allDepartments}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onChoose(new Set())}>
          {t.noDepartments}
        </Button>
      </div>
      <ul className={styles.list} aria-label={t.departments}>
        {offered.map(({ department, people, known }) => (
          <li key={department} className={styles.row}>
            <Checkbox
              label={department || t.noDepartment}
              checked={chosen.has(department)}
              onChange={(_event, { checked }) => turn(department, checked === true)}
            />
            <span className={styles.muted}>
              {known > 0 ? t.ofWhich(number(people - known), number(known)) : t.fresh(number(people))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Beside({ preview: { examples, leftOut } }: { preview: DirectoryPreview }) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const { number } = useFormat()
  const { guests, blocked, withoutAddress } = leftOut
  return (
    <div className={styles.side}>
      <Panel title={t.examples}>
        <ul className={styles.list}>
          {examples.map(({ displayName, email, jobTitle }) => (
            <li key={email} className={styles.line}>
              <strong>{displayName}</strong>
              <span className={styles.muted}>{[jobTitle, email].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {guests + blocked + withoutAddress > 0 ? (
        <Panel title={t.leftOut}>
          {guests > 0 ? <p className={styles.text}>{t.guests(number(guests))}</p> : null}
          {blocked > 0 ? <p className={styles.text}>{t.blockedPeople(number(blocked))}</p> : null}
          {withoutAddress > 0 ? <p className={styles.text}>{t.withoutAddress(number(withoutAddress))}</p> : null}
        </Panel>
      ) : null}
    </div>
  )
}
