/** What a page of the demo has of its own. */
export interface FramedPage {
  title: string
  /** The name of its style sheet, and of its script if it has one, below /demo-tenant. */
  style: 'host' | 'post' | 'entra'
  script?: string
  /** HTML; whoever puts text in it escapes it. */
  body: string
}

/** @returns the whole HTML of a page, with the head that all pages of the demo share */
export function framedPage({ title, style, script, body }: FramedPage): string {
  const scripts = script === undefined ? '' : `\n<script type="module" src="/demo-tenant/${script}.js"></script>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="/demo-tenant/${style}.css">${scripts}
</head>
<body>
${body}
</body>
</html>
`
}

const MAILBOX_NAV = `
<nav aria-label="Pages of this mailbox" id="nav"></nav>
<p id="owner" class="owner"></p>`

/** @returns what is above a page of the mailboxes: a link to Rollcall, and with `nav` the mailbox's pages and owner */
export const pageHeader = ({ nav }: { nav: boolean }) => `<header>
<a class="name" href="/"><span class="mark" aria-hidden="true"></span>Rollcall demo</a>${nav ? MAILBOX_NAV : ''}
</header>
`
