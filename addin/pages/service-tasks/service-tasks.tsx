import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function ServiceTasks(_props: { id: string }) {
  return (
    <Page title="ServiceTasks">
      <Loading />
    </Page>
  )
}
