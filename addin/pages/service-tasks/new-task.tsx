import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function NewTask(_props: { id: string }) {
  return (
    <Page title="NewTask">
      <Loading />
    </Page>
  )
}
