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
    lead: `${name} runs Rollcall on its own server. No one else receives what it stores, not even the makers of Rollcall.`,
    sections: [
      {
        heading: 'What is stored',
        paragraphs: [
          'About employees: employee number, name, e-mail address, department, profile picture and whether the person wants no picture. If the HR department provides them: job title, location, the manager’s number, language, first and last day of employment, and absences (days only, no reasons). If the organisation asks for consent: when the person agreed, and to which text.',
          'About trainings: sessions and their dates, who takes part, who is on the waiting list, the reason someone gave for giving up a seat, who requested a seat and which manager decides, replies to invitations, attendance, and which notifications someone got in Teams.',
          'About people who sign in: name and directory ID with what they changed, in the audit trail. If someone opens My page and has no employee record: name, sign-in name and directory ID, for 30 days, so that the HR department can add or correct the record.',
          'About Microsoft 365: how the organisation signs in to it. Every secret is encrypted (AES-256-GCM).',
        ],
      },
      {
        heading: 'Where it comes from, and where it goes',
        paragraphs: [
          'Employees come from the HR department or its system. Profile pictures come from Microsoft Entra ID, or from the HR department. Microsoft Teams, Outlook or the Microsoft 365 app tell Rollcall who is signed in.',
          'Invitations go to participants as meetings in Outlook, or by e-mail. Participants see who else takes part, unless the trainer hides it. If the organisation has turned them on, people also get notifications in Teams, with the training and its date. The organisation’s HR system can fetch pictures and attendance. Nothing else about people leaves the server, and there are no analytics. The only cookie lasts ten minutes, in the browser of an administrator who grants permissions, so that no one else can finish that step.',
        ],
      },
      {
        heading: 'How long',
        paragraphs: [
          'Records are kept until the HR department deletes them, or as long as the organisation has set. Pictures of people who left are removed 30 days after their last day, unless the organisation has set another time. If someone opts out, all their pictures are removed at once. A picture that is gone from Microsoft 365 in two synchronisations in a row is removed too. Deleted people, and pictures that were replaced, removed or withdrawn by the HR department, are kept for 30 more days in case it was a mistake.',
          'The audit trail is kept for 36 months, unless the organisation has set another time. The organisation decides how long it keeps backups.',
        ],
      },
      {
        heading: 'Your choices',
        paragraphs: [
          'If your organisation asks first, no picture is fetched or shown until you agree on My page. You can change your mind there at any time.',
          'You can download what is stored about you on My page. You can have it corrected or erased, and you can object to your picture being used. Saying no to a picture has no other consequences in Rollcall.',
          `Contact: ${privacy}.`,
        ],
      },
    ],
  }
}

export function termsPage({ name, support }: Organisation): PublicPage {
  return {
    title: 'Terms of use',
    lead: `Rollcall is a tool that ${name} provides to its own people to plan trainings and keep personnel pictures up to date.`,
    sections: [
      {
        heading: 'Use',
        paragraphs: [
          'Use it for your work and with your own sign-in. Your role decides what you can see and do. Everything you change is recorded with your name.',
          'Names, addresses and pictures of colleagues are personal data. View and download them only if you need them for your work.',
        ],
      },
      {
        heading: 'What it does in your name',
        paragraphs: [
          'When you send an invitation, Rollcall creates or changes a meeting in Outlook or sends an e-mail. Before that, it shows who will get which mail. The meeting belongs to the mailbox your organisation has chosen for it.',
        ],
      },
      {
        heading: 'No warranty',
        paragraphs: [
          'The software is provided as is, without warranty of any kind, under the MIT licence. Your organisation’s own rules for its IT systems also apply.',
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
          'Each error says what happened and what to do. If it shows a request ID, include it in your message: it identifies the line in the log, which has no personal data.',
          'If a page needs another role, an administrator can assign Rollcall.Trainer or Rollcall.Admin in Microsoft Entra ID. If setup isn’t finished, Home shows who can finish it.',
          'Administrators can save a support bundle, without secrets or names, under Administration > Diagnostics.',
        ],
      },
      {
        heading: 'In every Microsoft 365 client',
        paragraphs: [
          'Rollcall runs in Microsoft Teams, Outlook and the Microsoft 365 app, on the web, on the desktop and on phones. If it doesn’t open in one of them, try another, and say so when you ask for help.',
        ],
      },
    ],
  }
}
