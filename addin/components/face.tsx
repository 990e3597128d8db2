import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  face: {
    display: 'block',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusLarge,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  initials: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'none',
  },
})

/** Quiet pairs of theme colours, readable in all three themes. */
const useColours = makeStyles({
  plum: { backgroundColor: tokens.colorPalettePlumBackground2, color: tokens.colorPalettePlumForeground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  navy: { backgroundColor: tokens.colorPaletteNavyBackground2, color: tokens.colorPaletteNavyForeground2 },
  marigold: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  forest: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  grape: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
  steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  peach: { backgroundColor: tokens.colorPalettePeachBackground2, color: tokens.colorPalettePeachForeground2 },
})

const COLOURS = ['plum', 'teal', 'navy', 'marigold', 'forest', 'grape', 'steel', 'peach'] as const

export interface FaceProps {
  name: string
  /** A signed address of the picture, which browsers may cache; none: initials. */
  url: string | undefined
  /** Displayed side in pixels. */
  size: 32 | 48 | 96 | 120 | 240
}

/**
 * Someone's picture, or initials in a colour of their own. The name is always next to it, so it is decorative for
 * screen readers.
 */
export function Face({ name, url, size }: FaceProps) {
  const styles = useStyles()
  const colours = useColours()
  if (url)
    return <img className={styles.face} src={url} alt="" width={size} height={size} loading="lazy" decoding="async" />
  const colour = COLOURS[sumOf(name) % COLOURS.length] ?? 'steel'
  return (
    <span
      className={mergeClasses(styles.initials, colours[colour])}
      style={{ width: size, height: size, fontSize: Math.round(size / 2.8) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

const sumOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
