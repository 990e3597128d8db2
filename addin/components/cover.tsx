import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  cover: {
    display: 'block',
    width: '100%',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** The picture of a training. It only decorates: the title beside it says what it is. */
export function Cover({ url, height }: { url: string; height: string }) {
  const styles = useStyles()
  return <img className={styles.cover} style={{ height }} src={url} alt="" loading="lazy" />
}
