import { makeStyles, tokens } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { commonTexts } from '../../texts/common.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'
import { PortalPath } from './portal-path.tsx'

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  step: { display: 'grid', gridTemplateColumns: '1.75rem minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  number: { display: 'grid', placeItems: 'center', width: '1.75rem', height: '1.75rem', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold, border: `1px solid ${tokens.colorTransparentStroke}`, boxSizing: 'border-box' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.75rem', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorBrandForegroundLink, minHeight: '24px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
})

/** How an app registration is made and where its values stand, step by step. */
export function Guide() {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const { newWindow } = useTexts(commonTexts)
  const { guide } = t
  const text = (words: string) => <p className={styles.text}>{words}</p>
  const steps: { title: string; content: ReactNode }[] = [
    { title: guide.registerTitle, content: <>{text(guide.register)}<PortalPath>Entra ID &gt; App registrations &gt; New registration</PortalPath></> },
    { title: guide.idsTitle, content: <>{text(guide.ids)}<PortalPath>App registrations &gt; your app &gt; Overview</PortalPath></> },
    { title: guide.secretTitle, content: <><PortalPath>App registrations &gt; your app &gt; Certificates &amp; secrets &gt; Client secrets &gt; New client secret</PortalPath>{text(guide.secret)}</> },
    {
      title: guide.permissionTitle,
      content: (
        <>
          <PortalPath>App registrations &gt; your app &gt; API permissions &gt; Add a permission &gt; Microsoft Graph &gt; Application permissions</PortalPath>
          {text(guide.permission)}
          <PortalPath>User.Read.All</PortalPath>
          {text(guide.permissionLess)}
          <PortalPath>User.ReadBasic.All</PortalPath>
          <PortalPath>ProfilePhoto.Read.All</PortalPath>
          {text(guide.permissionMail)}
          <PortalPath>Calendars.ReadWrite</PortalPath>
        </>
      ),
    },
    { title: guide.consentTitle, content: <><PortalPath>App registrations &gt; your app &gt; API permissions &gt; Grant admin consent</PortalPath>{text(guide.consent)}</> },
    { title: guide.limitTitle, content: text(guide.limit) },
  ]
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
