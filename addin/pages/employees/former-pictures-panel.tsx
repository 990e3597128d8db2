import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { EmployeeDetail, FormerPicture } from '../../../api/features/employees/contract.ts'
import { Face } from '../../components/face.tsx'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { binTexts } from '../../texts/bin-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { useChange } from './use-change.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    width: '8.5rem',
    textAlign: 'center',
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** Someone's pictures of the last 30 days, each restored with one click. */
export function FormerPicturesPanel({ person, onChanged }: { person: EmployeeDetail; onChanged: () => void }) {
  const styles = useStyles()
  const t = useTexts(binTexts)
  const { date } = useFormat()
  const api = useApi()
  const path = `/api/employees/${encodeURIComponent(person.id)}/pictures`
  // Reload whenever the current picture changes.
  const { data, reload } = useLoad<{ items: FormerPicture[] }>(path)
  const { busy, error, clear, change } = useChange(() => (reload(), onChanged()))
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t.pictures} lead={t.picturesLead}>
      <SaveFailure error={error} onReload={() => (clear(), onChanged())} />
      <ul className={styles.list}>
        {data.items.map((picture) => (
          <li key={picture.id} className={styles.one}>
            <Face name={person.displayName} url={`${picture.url}?size=240`} size={96} />
            <span>{t.why[picture.why]}</span>
            <span className={styles.small}>{date(picture.at)}</span>
            <Button
              size="small"
              aria-label={t.pictureOf(date(picture.at))}
              disabledFocusable={busy}
              onClick={() => void change(() => api.send('POST', `${path}/${picture.id}/restore`), t.pictureBack)}
            >
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
