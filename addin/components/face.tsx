import { makeStyles, tokens } from '@fluentui/react-components'

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
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

export interface FaceProps {
  name: string
  /** A signed address of the picture, which the browser may keep; none: initials. */
  url: string | undefined
  /** Pixels of a side as shown. */
  size: 32 | 48 | 96 | 120 | 240
}

/**
 * Somebody's picture, or initials in its place. The name stands beside it everywhere, so it is decoration to a screen
 * reader.
 */
export function Face({ name, url, size }: FaceProps) {
  const styles = useStyles()
  if (url)
    return <img className={styles.face} src={url} alt="" width={size} height={size} loading="lazy" decoding="async" />
  const initials = name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
  return (
    <span
      className={styles.initials}
      style={{ width: size, height: size, fontSize: Math.round(size / 3) }}
      aria-hidden="true"
    >
      {initials}
    </span>
  )
}
