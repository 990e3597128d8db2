import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function Task(_props: { id: string }) {
  return (
    <Page title="Task">
      <Loading />
    </Page>
  )
}
