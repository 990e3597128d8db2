import { makeStyles, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import type { EmployeeDetail, History } from '../../../api/features/employees/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { DeletePanel } from './delete-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { ErasePanel } from './erase-panel.tsx'
import { EntraLinkPanel } from './entra-link-panel.tsx'
import { FormerPicturesPanel } from './former-pictures-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { remembered } from './people-filter.ts'
import { PicturePanel } from './picture-panel.tsx'
import { WorkPanel } from './work-panel.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

/** One person: the picture and the reason for it, the details, the history. */
export function Employee({ id }: { id: string }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const path = `/api/employees/${encodeURIComponent(id)}`
  const loaded = useLoad<EmployeeDetail>(path)
  const history = useLoad<z.output<typeof History>>(`${path}/history`)
  const person = loaded.data
  const reload = () => {
    loaded.reload()
    history.reload()
  }
  return (
    <Page title={person?.displayName ?? t.title} above={<Link to={remembered.address()}>{t.above}</Link>}>
      {loaded.state === 'failed' ? <ErrorNotice error={loaded.error} onRetry={loaded.reload} /> : null}
      {!person && loaded.state === 'loading' ? <Loading rows={3} height={120} /> : null}
      {person ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <PicturePanel person={person} onChanged={reload} />
            <FormerPicturesPanel
              key={`${person.photo?.etag ?? ''} ${person.photoOptOut ?? false}`}
              person={person}
              onChanged={reload}
            />
            <DetailsPanel person={person} onChanged={reload} />
            <WorkPanel person={person} onChanged={reload} />
          </div>
          <div className={styles.column}>
            <HistoryPanel history={history} />
            <EntraLinkPanel person={person} onChanged={reload} />
            <DeletePanel person={person} />
            <ErasePanel person={person} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}
