import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSession } from '../../session.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { Bar } from './bar.tsx'

/** More departments than these are shown on demand. */
const SHOWN = 8

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  number: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
})

/** How many have a picture, over all and by department. */
export function CoveragePanel({ coverage: { total, withPhoto, bySource, departments } }: { coverage: Coverage }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { locale, me } = useSession()
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  if (total === 0) {
    return (
      <Panel title={t.coverageTitle}>
        <Notice title={t.noEmployees}>
          {me.roles.includes('admin') ? <Link to="/employees/import">{t.importEmployees}</Link> : null}
        </Notice>
      </Panel>
    )
  }
  // 99.6 % is not all of them yet.
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(
    withPhoto === total ? 1 : Math.floor((withPhoto / total) * 100) / 100,
  )
  return (
    <Panel title={t.coverageTitle}>
      <div className={styles.whole}>
        <span className={styles.number}>{share}</span>
        <span>{t.coverage(number(withPhoto), number(total))}</span>
        <Bar part={withPhoto} of={total} />
        <span className={styles.muted}>{t.sources(number(bySource.entra), number(bySource.hr))}</span>
      </div>
      {departments.length > 1 ? (
        <ul className={styles.list} aria-label={t.department}>
          {departments.slice(0, all ? undefined : SHOWN).map((one) => (
            <li key={one.department}>
              <div className={styles.row}>
                <span>{one.department || t.noDepartment}</span>
                <span className={styles.count}>{t.ofAll(number(one.withPhoto), number(one.total))}</span>
              </div>
              <Bar part={one.withPhoto} of={one.total} />
            </li>
          ))}
        </ul>
      ) : null}
      {departments.length > SHOWN ? (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.fewDepartments : t.allDepartments}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
