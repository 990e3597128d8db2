/** A page of plain text: paragraphs under headings. Everything in it is escaped when it is put on the page. */
export interface PublicPage {
  title: string
  lead: string
  sections: readonly { heading: string; paragraphs: readonly string[] }[]
}

export interface Organisation {
  /** "Contoso", or a placeholder when no one has entered a name. */
  name: string
  support: string
  privacy: string
}

/** What is stored, why, for how long, and what people may ask for. Describes this version only. */
export function privacyPage({ name, privacy }: Organisation): PublicPage {
  return {
    title: 'Privacy',
    lead: `Rollcall is run by ${name} on its own server. Nobody else receives what it stores: neither the makers of Rollcall nor a service of theirs is involved.`,
    sections: [
      {
        heading: 'What is stored',
        paragraphs: [
          'Of employees: employee number, name, e-mail address, department, where the HR department hands them in also job title, location, the number of the manager, language, first and last day of employment and absences (days without reasons), the profile picture, whether the person wants no picture, and where the organization asks for consent, when the person agreed to which text.',
          'Of trainings: sessions, their dates, who takes part in which role, who waits, the reason somebody gave for giving up a seat, who asked for a seat and which manager is to answer, what was answered to an invitation, who was there, and where the organization sends notifications in Teams, which of them somebody got.',
          'Of people who sign in: name and directory id beside what they changed, in the audit trail. Of somebody who opens My page and whom no employee record fits: name, sign-in name and directory id, for 30 days, so that the HR department can put it right.',
          'Of Microsoft 365: how the organization signs in to it, with every secret encrypted (AES-256-GCM).',
        ],
      },
      {
        heading: 'Where it comes from, and where it goes',
        paragraphs: [
          'Employees come from the HR department or its system. Profile pictures come from Microsoft Entra ID, or from the HR department; the signed-in person comes from Microsoft Teams, Outlook or Microsoft 365.',
          'Invitations go to participants as meetings in Outlook, or by e-mail. Who else takes part is shown there unless the trainer hides it. Where the organization chose it, people also get notifications in Teams, which name the training and its date. Nothing else about people leaves the server, and there are no analytics. The one cookie there is stands for ten minutes in the browser of an administrator who grants permissions, so that nobody else can finish that step.',
        ],
      },
      {
        heading: 'How long',
        paragraphs: [
          'Records stay until the HR department deletes them, or as long as the rules of the organization say. Pictures of people who left go 30 days after their last day, unless the organization has set another time. A picture goes at once when its person opts out or the HR department withdraws it; its file follows within a day of the next synchronization. A picture that is gone in Microsoft 365 in two synchronizations in a row goes as well.',
          'The audit trail stays until the organization deletes it. Backups are the organization’s own and age out by its rules.',
        ],
      },
      {
        heading: 'Your choices',
        paragraphs: [
          'Where your organization asks first, no picture is fetched or shown until you agree on My page. You can change your mind there at any time.',
          'You may ask what is stored about you, have it corrected, object to your picture being used, or have it taken away; refusing a picture has no consequences in Rollcall.',
          `Turn to: ${privacy}.`,
        ],
      },
    ],
  }
}

export function termsPage({ name, support }: Organisation): PublicPage {
  return {
    title: 'Terms of use',
    lead: `Rollcall is a tool that ${name} provides to its own people for planning trainings and keeping personnel pictures current.`,
    sections: [
      {
        heading: 'Use',
        paragraphs: [
          'Use it for your work and with your own sign-in. What you may see and do follows from the role your organization gave you; everything you change is noted with your name.',
          'Names, addresses and pictures of colleagues are personal data: look at them, and download them, only as far as your work needs it.',
        ],
      },
      {
        heading: 'What it does in your name',
        paragraphs: [
          'When you send an invitation, Rollcall makes or changes a meeting in Outlook or sends an e-mail, and shows beforehand who will get which mail. The meeting belongs to the mailbox your organization has chosen for it.',
        ],
      },
      {
        heading: 'No warranty',
        paragraphs: [
          'The software is provided as it is, without warranty of any kind; its licence (MIT) comes with it. Your organization’s own rules for its IT systems apply beside these.',
          `Questions: ${support}.`,
        ],
      },
    ],
  }
}

export function supportPage({ name, support }: Organisation): PublicPage {
  return {
    title: 'Support',
    lead: `Help with Rollcall at ${name}: ${support}.`,
    sections: [
      {
        heading: 'Before you ask',
        paragraphs: [
          'A message of Rollcall says what happened and what to do about it. If it names a request id, send it along: it finds the line in the log, and no personal data with it.',
          'If Rollcall says that you have no role: an administrator assigns Rollcall.Trainer or Rollcall.Admin in Microsoft Entra ID. If set-up is not finished, the start page says who can finish it.',
          'Administrators find a support bundle without secrets and without names under Administration > Diagnostics.',
        ],
      },
      {
        heading: 'In every Microsoft 365 client',
        paragraphs: [
          'Rollcall runs in Microsoft Teams, Outlook and the Microsoft 365 app, on the web, on the desktop and on phones. If it does not open in one of them, try it in another and say so when you ask.',
        ],
      },
    ],
  }
}
