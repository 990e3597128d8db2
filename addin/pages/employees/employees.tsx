import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function Employees(_props: { id: string }) {
  return (
    <Page title="Employees">
      <Loading />
    </Page>
  )
}
