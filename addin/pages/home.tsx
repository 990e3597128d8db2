import { Loading } from '../components/loading.tsx'
import { Page } from '../components/page.tsx'

export function Home(_props: { id: string }) {
  return (
    <Page title="Home">
      <Loading />
    </Page>
  )
}
