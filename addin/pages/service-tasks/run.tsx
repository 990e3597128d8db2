import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function Run(_props: { id: string }) {
  return (
    <Page title="Run">
      <Loading />
    </Page>
  )
}
