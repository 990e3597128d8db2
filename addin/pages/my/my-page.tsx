import { makeStyles, tokens } from '@fluentui/react-components'
import type { MyPage as MyPageView } from '../../../api/features/my/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Portrait } from '../../components/portrait.tsx'
import { useSession } from '../../session.ts'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { ComingPart } from './coming-part.tsx'
import { MyDataPanel } from './my-data-panel.tsx'
import { MyPicturePanel } from './my-picture-panel.tsx'
import { MyRecord } from './my-record.tsx'
import { OfferedPart } from './offered-part.tsx'
import { RequestsPart } from './requests-part.tsx'
import { UnknownPerson } from './unknown-person.tsx'

const BESIDE = '@media (min-width: 1060px)'

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { color: tokens.colorNeutralForeground3 },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    [BESIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 20rem', columnGap: tokens.spacingHorizontalXXL },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXL },
})

/** The page for everyone in the company: my trainings, my picture, my data. */
export function MyPage() {
  const t = useTexts(myTexts)
  const page = useLoad<MyPageView>('/api/my')
  return (
    <Page title={t.title}>
      {page.state === 'failed' ? <ErrorNotice error={page.error} onRetry={page.reload} /> : null}
      {page.data ? <Mine page={page.data} reload={page.reload} /> : null}
      {!page.data && page.state === 'loading' ? <Loading rows={4} height={72} /> : null}
    </Page>
  )
}

function Mine({ page, reload }: { page: MyPageView; reload: () => void }) {
  const styles = useStyles()
  const { me } = useSession()
  const { match, employee, picture, coming, offered, past, requested = [], toDecide = [] } = page
  const requests = <RequestsPart requested={requested} toDecide={toDecide} reload={reload} />
  if (!employee || !picture)
    return (
      <>
        {requests}
        <UnknownPerson match={match === 'ambiguous' ? match : 'notFound'} address={me.userName} />
      </>
    )
  return (
    <>
      <div className={styles.top}>
        <Portrait name={employee.displayName} photo={picture.url} size={96} />
        <div className={styles.words}>
          <span className={styles.name}>{employee.displayName}</span>
          {employee.department ? <span className={styles.small}>{employee.department}</span> : null}
        </div>
      </div>
      <div className={styles.parts}>
        <div className={styles.column}>
          {requests}
          <ComingPart coming={coming} canEnrol={offered.length > 0} reload={reload} />
          <OfferedPart offered={offered} reload={reload} />
          <MyRecord past={past} />
        </div>
        <div className={styles.column} data-screen-only>
          <MyPicturePanel name={employee.displayName} picture={picture} reload={reload} />
          <MyDataPanel />
        </div>
      </div>
    </>
  )
}
