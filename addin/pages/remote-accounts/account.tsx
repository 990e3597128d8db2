import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function Account(_props: { id: string }) {
  return (
    <Page title="Account">
      <Loading />
    </Page>
  )
}
