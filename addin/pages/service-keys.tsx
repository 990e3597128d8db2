import { Loading } from '../components/loading.tsx'
import { Page } from '../components/page.tsx'

export function ServiceKeys(_props: { id: string }) {
  return (
    <Page title="ServiceKeys">
      <Loading />
    </Page>
  )
}
