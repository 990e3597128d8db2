import { makeStyles, tokens } from '@fluentui/react-components'
import { CopyButton } from '../../components/copy-button.tsx'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding:
      `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalXXS} ` +
      `${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    flex: '1 1 10rem',
  },
})

/** A path through a portal, or one of its labels, with a button to copy it. */
export function PortalPath({ children }: { children: string }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  return (
    <div className={styles.line}>
      <code className={styles.path} lang="en">
        {children}
      </code>
      <CopyButton text={children} label={t.copyOf(children)} />
    </div>
  )
}
