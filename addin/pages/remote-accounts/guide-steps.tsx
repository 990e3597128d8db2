import { makeStyles, tokens } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { commonTexts } from '../../texts/common-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  steps: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  step: { display: 'grid', gridTemplateColumns: '1.75rem minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '1.75rem',
    height: '1.75rem',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.75rem', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

export interface GuideStep {
  title: string
  content: ReactNode
}

export function GuideText({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <p className={styles.text}>{children}</p>
}

/** Numbered steps in Microsoft's portal, with links. */
export function GuideSteps({ steps }: { steps: readonly GuideStep[] }) {
  const styles = useStyles()
  const { guide } = useTexts(remoteAccountTexts)
  const { newWindow } = useTexts(commonTexts)
  return (
    <>
      <a className={styles.link} href="https://entra.microsoft.com" target="_blank" rel="noreferrer">
        {guide.entra} ({newWindow}) <Open16Regular aria-hidden />
      </a>
      <ol className={styles.steps}>
        {steps.map(({ title, content }, index) => (
          <li key={title} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.words}>
              <h3 className={styles.title}>{title}</h3>
              {content}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
