import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function Employee(_props: { id: string }) {
  return (
    <Page title="Employee">
      <Loading />
    </Page>
  )
}
