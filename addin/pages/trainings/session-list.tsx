import { makeStyles, tokens } from '@fluentui/react-components'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useSessionColumns } from './session-columns.tsx'
import { grouped } from './session-times.ts'

const GROUPS = ['planned', 'undated', 'past'] as const

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
})

const keyOf = ({ id }: SessionLine) => id
const nameOf = ({ title }: SessionLine) => title

/** A training's sessions: coming, without a date, past. */
export function SessionList({
  sessions,
  onCopy,
}: {
  sessions: readonly SessionLine[]
  onCopy: (session: SessionLine) => void
}) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const columns = useSessionColumns(onCopy)
  const groups = grouped(sessions, new Date())
  return GROUPS.filter((group) => groups[group].length > 0).map((group) => (
    <section key={group} aria-label={t[group]}>
      <h2 className={styles.heading}>{t[group]}</h2>
      <DataGrid
        label={t[group]}
        columns={columns}
        total={groups[group].length}
        items={groups[group]}
        keyOf={keyOf}
        nameOf={nameOf}
      />
    </section>
  ))
}
