import { Field, Radio, RadioGroup, SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { useSession } from '../../session.ts'
import { channelTexts } from '../../texts/training-boards-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'

/**
 * Shown by the host when someone adds the tab to a channel: which training to show. The host's own Save button stores
 * the choice.
 */
export function ChooseTraining() {
  const t = useTexts(channelTexts)
  const { host, me } = useSession()
  const [search, setSearch] = useState('')
  const mayChoose = me.roles.length > 0
  const trainings = useLoad<{ items: TrainingView[] }>(
    mayChoose ? `/api/trainings?limit=50&search=${encodeURIComponent(search)}` : undefined,
  )
  const [chosen, setChosen] = useState<{ id: string; title: string }>()
  useEffect(() => {
    if (!chosen) return
    const address = `${location.origin}/tab/#/channel/${chosen.id}`
    host.configureTab({
      entityId: chosen.id,
      contentUrl: address,
      websiteUrl: address,
      suggestedDisplayName: chosen.title,
    })
  }, [host, chosen])
  if (!mayChoose) return <Page title={t.chooseTitle}>{t.onlyTrainers}</Page>
  return (
    <Page title={t.chooseTitle}>
      <p>{t.chooseLead}</p>
      <Field label={t.find}>
        <SearchBox value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      {trainings.state === 'failed' ? <ErrorNotice error={trainings.error} onRetry={trainings.reload} /> : null}
      {!trainings.data && trainings.state === 'loading' ? <Loading rows={4} /> : null}
      {trainings.data?.items.length === 0 ? <p>{t.none}</p> : null}
      {trainings.data && trainings.data.items.length > 0 ? (
        <RadioGroup
          aria-label={t.chooseTitle}
          value={chosen?.id ?? ''}
          onChange={(_event, { value }) => {
            const training = trainings.data?.items.find(({ id }) => id === value)
            if (training) setChosen({ id: training.id, title: training.title })
          }}
        >
          {trainings.data.items.map((training) => (
            <Radio key={training.id} value={training.id} label={training.title} />
          ))}
        </RadioGroup>
      ) : null}
    </Page>
  )
}
