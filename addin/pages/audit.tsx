import { Loading } from '../components/loading.tsx'
import { Page } from '../components/page.tsx'

export function Audit(_props: { id: string }) {
  return (
    <Page title="Audit">
      <Loading />
    </Page>
  )
}
