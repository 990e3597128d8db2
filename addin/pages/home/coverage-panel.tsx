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
import { CoverageRing } from './coverage-ring.tsx'
import { WhyNone } from './why-none.tsx'

/** More departments than these are shown on demand. */
const SHOWN = 8

const FROM_ENTRA = tokens.colorCompoundBrandBackground
const FROM_HR = tokens.colorPaletteTealBorderActive

const useStyles = makeStyles({
  whole: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXL },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  said: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  legend: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  dot: { width: '10px', height: '10px', borderRadius: tokens.borderRadiusCircular, flexShrink: 0 },
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
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
})

/** How many people have a picture, in total and by department; each number links to the people it counts. */
export function CoveragePanel({ coverage }: { coverage: Coverage }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { me } = useSession()
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  const { total, departments } = coverage
  const isAdmin = me.roles.includes('admin')
  if (total === 0) {
    return (
      <Panel title={t.coverageTitle}>
        <Notice title={t.noEmployees}>
          {isAdmin ? <Link to="/employees/import">{t.importEmployees}</Link> : null}
        </Notice>
      </Panel>
    )
  }
  return (
    <Panel title={t.coverageTitle}>
      <Whole coverage={coverage} isAdmin={isAdmin} />
      {isAdmin ? <WhyNone counts={coverage.byOutcome} /> : null}
      {departments.length > 1 ? (
        <ul className={styles.list} aria-label={t.department}>
          {departments.slice(0, all ? undefined : SHOWN).map(({ department, withPhoto, total: people }) => (
            <li key={department}>
              <div className={styles.row}>
                {isAdmin ? (
                  <Link to={`/employees?view=table&${departmentQuery(department)}`}>
                    {department || t.noDepartment}
                  </Link>
                ) : (
                  <span>{department || t.noDepartment}</span>
                )}
                <span className={styles.count}>{t.ofAll(number(withPhoto), number(people))}</span>
              </div>
              <Bar part={withPhoto} of={people} />
              {isAdmin && withPhoto < people ? (
                <div className={styles.small}>
                  <Link
                    to={`/employees?view=table&photo=without&${departmentQuery(department)}`}
                    label={t.withoutIn(number(people - withPhoto), department || t.noDepartment)}
                  >
                    {t.without(number(people - withPhoto))}
                  </Link>
                </div>
              ) : null}
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

const departmentQuery = (department: string) =>
  new URLSearchParams(department ? { department } : { without: 'department' }).toString()

function Whole({ coverage, isAdmin }: { coverage: Coverage; isAdmin: boolean }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { locale } = useSession()
  const { number } = useFormat()
  const { total, withPhoto, bySource } = coverage
  // 99.6 % isn't everyone yet.
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(
    withPhoto === total ? 1 : Math.floor((withPhoto / total) * 100) / 100,
  )
  const legend = [
    {
      text: t.fromEntra(number(bySource.entra)),
      colour: FROM_ENTRA,
      to: bySource.entra > 0 ? '/employees?source=entra' : '',
    },
    { text: t.fromHr(number(bySource.hr)), colour: FROM_HR, to: bySource.hr > 0 ? '/employees?source=hr' : '' },
    {
      text: t.without(number(total - withPhoto)),
      colour: tokens.colorNeutralStroke1,
      to: '/employees?view=table&photo=without',
    },
  ]
  return (
    <div className={styles.whole}>
      <CoverageRing
        parts={[
          { share: bySource.entra / total, colour: FROM_ENTRA },
          { share: bySource.hr / total, colour: FROM_HR },
        ]}
      >
        {share}
      </CoverageRing>
      <div className={styles.words}>
        <span className={styles.said}>{t.coverage(number(withPhoto), number(total))}</span>
        {legend.map(({ text, colour, to }) => (
          <span key={text} className={styles.legend}>
            <span className={styles.dot} style={{ backgroundColor: colour }} aria-hidden />
            {to && isAdmin ? <Link to={to}>{text}</Link> : text}
          </span>
        ))}
      </div>
    </div>
  )
}
