import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'

export function RemoteAccounts(_props: { id: string }) {
  return (
    <Page title="RemoteAccounts">
      <Loading />
    </Page>
  )
}
