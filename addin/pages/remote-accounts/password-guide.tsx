import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { GuideSteps, GuideText, type GuideStep } from './guide-steps.tsx'
import { PortalPath } from './portal-path.tsx'

/** The permissions Microsoft's page asks the service user for, in Microsoft's words. */
const PERMISSIONS = [
  "Read all users' basic profiles",
  'Have full access to your calendars',
  'Sign you in and read your profile',
  'Maintain access to data you have given it access to',
  'View your email address',
]

/** How to set up a service user and what it grants, step by step. */
export function PasswordGuide() {
  const { guide } = useTexts(delegatedTexts)
  const text = (words: string) => <GuideText>{words}</GuideText>
  const steps: GuideStep[] = [
    {
      title: guide.createTitle,
      content: (
        <>
          {text(guide.create)}
          <PortalPath>Entra ID &gt; Users &gt; New user</PortalPath>
        </>
      ),
    },
    {
      title: guide.mfaTitle,
      content: (
        <>
          {text(guide.mfa)}
          <PortalPath>Entra ID &gt; Conditional Access &gt; Policies</PortalPath>
        </>
      ),
    },
    { title: guide.saveTitle, content: text(guide.save) },
    {
      title: guide.consentTitle,
      content: (
        <>
          {text(guide.consent)}
          <ul>
            {PERMISSIONS.map((permission) => (
              <li key={permission} lang="en">
                {permission}
              </li>
            ))}
          </ul>
        </>
      ),
    },
    {
      title: guide.approveTitle,
      content: (
        <>
          {text(guide.approve)}
          <PortalPath>Entra ID &gt; Enterprise applications &gt; Admin consent requests</PortalPath>
        </>
      ),
    },
  ]
  return <GuideSteps steps={steps} />
}
