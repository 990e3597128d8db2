import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { GuideSteps, GuideText, type GuideStep } from './guide-steps.tsx'
import { PortalPath } from './portal-path.tsx'

/** How to make an app registration and where to find its values, step by step. */
export function Guide() {
  const t = useTexts(remoteAccountTexts)
  const { guide } = t
  const text = (words: string) => <GuideText>{words}</GuideText>
  const steps: GuideStep[] = [
    {
      title: guide.registerTitle,
      content: (
        <>
          {text(guide.register)}
          <PortalPath>Entra ID &gt; App registrations &gt; New registration</PortalPath>
        </>
      ),
    },
    {
      title: guide.idsTitle,
      content: (
        <>
          {text(guide.ids)}
          <PortalPath>App registrations &gt; your app &gt; Overview</PortalPath>
        </>
      ),
    },
    {
      title: guide.secretTitle,
      content: (
        <>
          <PortalPath>
            App registrations &gt; your app &gt; Certificates &amp; secrets &gt; Client secrets &gt; New client secret
          </PortalPath>
          {text(guide.secret)}
        </>
      ),
    },
    {
      title: guide.permissionTitle,
      content: (
        <>
          <PortalPath>
            App registrations &gt; your app &gt; API permissions &gt; Add a permission &gt; Microsoft Graph &gt;
            Application permissions
          </PortalPath>
          {text(guide.permission)}
          <PortalPath>User.Read.All</PortalPath>
          {text(guide.permissionLess)}
          <PortalPath>User.ReadBasic.All</PortalPath>
          <PortalPath>ProfilePhoto.Read.All</PortalPath>
          {text(guide.permissionMail)}
          <PortalPath>Calendars.ReadWrite</PortalPath>
          {text(guide.permissionFeed)}
          <PortalPath>TeamsActivity.Send</PortalPath>
        </>
      ),
    },
    {
      title: guide.consentTitle,
      content: (
        <>
          <PortalPath>App registrations &gt; your app &gt; API permissions &gt; Grant admin consent</PortalPath>
          {text(guide.consent)}
        </>
      ),
    },
    { title: guide.limitTitle, content: text(guide.limit) },
  ]
  return <GuideSteps steps={steps} />
}
