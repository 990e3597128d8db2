import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function NewAccount(_props: { id: string }) {
  return (
    <Page title="NewAccount">
      <Loading />
    </Page>
  )
}
