import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function ImportEmployees(_props: { id: string }) {
  return (
    <Page title="ImportEmployees">
      <Loading />
    </Page>
  )
}
