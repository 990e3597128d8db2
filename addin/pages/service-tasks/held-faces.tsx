import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { OutcomeView, RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Face } from '../../components/face.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import { Panel } from '../../components/panel.tsx'
import { binTexts } from '../../texts/bin-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { heldRunTexts } from '../../texts/held-runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { usePages } from '../../use-pages.ts'

const AT_ONCE = 24

const useStyles = makeStyles({
  faces: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  pair: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  figure: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  none: {
    width: '96px',
    height: '96px',
    boxSizing: 'border-box',
    display: 'grid',
    placeItems: 'center',
    textAlign: 'center',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
  },
})

interface HeldFacesProps {
  run: RunView
  outcome: 'removed' | 'updated'
  /** Ids of people whose picture won't change. */
  kept: ReadonlySet<string>
  onKeep: (id: string, keep: boolean) => void
}

/** The people whose picture a held run would remove or replace: before and after. */
export function HeldFaces({ run, outcome, kept, onKeep }: HeldFacesProps) {
  const styles = useStyles()
  const t = useTexts(heldRunTexts)
  const bin = useTexts(binTexts)
  const common = useTexts(commonTexts)
  const format = useFormat()
  const { items, error, hasMore, loadingMore, more, reload } = usePages<OutcomeView>(
    `/api/runs/${run.id}/outcomes?limit=${AT_ONCE}&sort=name&status=${outcome}`,
  )
  const count = run.held?.[outcome] ?? 0
  const would = outcome === 'removed' ? t.willRemove : t.willReplace
  return (
    <Panel title={common.pair(t.faces, would(count, format.number(count)))}>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={2} height={140} /> : null}
      <ul className={styles.faces}>
        {items?.map(({ subject, before, after }) => (
          <li key={subject.id} className={styles.card}>
            <div className={styles.pair}>
              <figure className={styles.figure}>
                <Face name={subject.label} url={sized(before?.url)} size={96} />
                <figcaption>{t.before}</figcaption>
              </figure>
              <figure className={styles.figure}>
                {after ? (
                  <Face name={subject.label} url={sized(after.url)} size={96} />
                ) : (
                  <span className={styles.none}>{t.noPictureAfter}</span>
                )}
                <figcaption>{t.after}</figcaption>
              </figure>
            </div>
            <Link to={`/employees/${subject.id}`}>{subject.label}</Link>
            <Checkbox
              label={bin.keep}
              aria-label={common.pair(bin.keep, subject.label)}
              checked={kept.has(subject.id)}
              onChange={(_event, { checked }) => onKeep(subject.id, checked === true)}
            />
          </li>
        ))}
      </ul>
      <MoreButton hasMore={hasMore} loadingMore={loadingMore} more={more} />
    </Panel>
  )
}

const sized = (url: string | undefined) => (url === undefined ? undefined : `${url}?size=240`)
