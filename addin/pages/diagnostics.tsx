import { Loading } from '../components/loading.tsx'
import { Page } from '../components/page.tsx'

export function Diagnostics(_props: { id: string }) {
  return (
    <Page title="Diagnostics">
      <Loading />
    </Page>
  )
}
