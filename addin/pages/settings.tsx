import { Loading } from '../components/loading.tsx'
import { Page } from '../components/page.tsx'

export function Settings(_props: { id: string }) {
  return (
    <Page title="Settings">
      <Loading />
    </Page>
  )
}
