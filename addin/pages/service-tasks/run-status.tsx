import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { RUN_COLOURS } from './run-colours.ts'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  badge: { whiteSpace: 'nowrap' },
})

/** A run's status in words; a dry run is always marked. */
export function RunStatus({ run, large = false }: { run: Pick<RunView, 'status' | 'dryRun'>; large?: boolean }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const size = large ? ('extra-large' as const) : ('large' as const)
  return (
    <span className={styles.badges}>
      <Badge className={styles.badge} appearance="tint" color={RUN_COLOURS[run.status]} size={size}>
        {t.statuses[run.status]}
      </Badge>
      {run.dryRun ? (
        <Badge className={styles.badge} appearance="outline" color="informative" size={size}>
          {t.dryRun}
        </Badge>
      ) : null}
    </span>
  )
}
