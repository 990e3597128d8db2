import { STEPS, type InvitationCosts, type SendingCost } from './invitations-part.ts'
import { PEOPLE_EACH } from './planned-sessions.ts'
import { table } from './markdown-table.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** What sending many meetings took, and what people were mailed. */
export function invitationsSection(results: readonly InvitationCosts[]): string {
  const [first] = results
  if (!first) return ''
  return `## Invitations: ${whole(first.meetings)} meetings of ${String(PEOPLE_EACH)} people from one mailbox

Rollcall's service task against a loop as tutorials show it: Microsoft's client as it comes, one meeting after the other, the whole meeting in every POST and
PATCH, no transactionId, nothing remembered but ids. Rollcall's requests hold the reading of replies and of changes made in Outlook before every later sending, and of each
meeting before it is changed; the loop reads nothing. The stand-in mails by the rules Microsoft documents, and refuses more than four requests at a time to one mailbox.

${results.map(oneLatency).join('\n')}`
}

function oneLatency({ latency, meetings, standing, costs }: InvitationCosts): string {
  const rows = STEPS.flatMap((step) => costs.filter((cost) => cost.step === step).map((cost) => row(cost, meetings)))
  const heads = [
    '',
    'requests per meeting',
    'that write',
    'mails',
    'wall s',
    'CPU s',
    'most at once',
    'before Retry-After ended',
  ]
  const end = ([count, attendees]: [number, number]) => `${whole(count)} meetings with ${whole(attendees)} people`
  return `### ${String(latency)} ms

${table(heads, rows)}
In the end there stand ${end(standing.rollcall)} of Rollcall's and ${end(standing.loop)} of the loop's.
`
}

function row(
  { who, step, requests, writes, mails, seconds, cpuSeconds, peak, earlyCalls }: SendingCost,
  meetings: number,
): string[] {
  return [
    `${step}: ${who}`,
    (requests / meetings).toFixed(2),
    (writes / meetings).toFixed(2),
    whole(mails),
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    String(peak),
    whole(earlyCalls),
  ]
}
