import { makeStyles, tokens } from '@fluentui/react-components'

const SIDE = 132
const WIDTH = 14
const RADIUS = (SIDE - WIDTH) / 2
const ROUND = 2 * Math.PI * RADIUS

const useStyles = makeStyles({
  ring: { position: 'relative', width: `${SIDE}px`, height: `${SIDE}px`, flexShrink: 0 },
  svg: { transform: 'rotate(-90deg)', display: 'block', forcedColorAdjust: 'none' },
  number: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface CoverageRingProps {
  /** Fractions from 0 to 1, clockwise from the top. */
  parts: readonly { share: number; colour: string }[]
  /** The text in the middle. */
  children: string
}

/** Shares of a whole as a ring. The numbers are beside it, so it is decorative for screen readers. */
export function CoverageRing({ parts, children }: CoverageRingProps) {
  const styles = useStyles()
  let before = 0
  const arcs = parts.map(({ share, colour }) => {
    const arc = { colour, length: share * ROUND, offset: -before * ROUND }
    before += share
    return arc
  })
  const circle = { cx: SIDE / 2, cy: SIDE / 2, r: RADIUS, fill: 'none', strokeWidth: WIDTH }
  return (
    <div className={styles.ring}>
      <svg className={styles.svg} width={SIDE} height={SIDE} aria-hidden="true" focusable="false">
        <circle {...circle} stroke={tokens.colorNeutralBackground5} />
        {arcs.map(({ colour, length, offset }) => (
          <circle
            key={colour}
            {...circle}
            stroke={colour}
            strokeDasharray={`${length} ${ROUND - length}`}
            strokeDashoffset={offset}
          />
        ))}
      </svg>
      <span className={styles.number}>{children}</span>
    </div>
  )
}
