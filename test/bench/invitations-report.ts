import { STEPS, type InvitationCosts, type SendingCost, type Step } from './invitations-part.ts'
import { PEOPLE_EACH } from './planned-sessions.ts'
import { table } from './markdown-table.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** What sending many meetings took, and how many mails people got. */
export function invitationsSection(results: readonly InvitationCosts[]): string {
  const [first] = results
  if (!first) return ''
  return `## Invitations: ${whole(first.meetings)} meetings of ${String(PEOPLE_EACH)} people from one mailbox

Rollcall's service task compared with a loop from tutorials: Microsoft's client with its defaults, one meeting after the other, the whole meeting in every POST and
PATCH, no transactionId, only ids stored. Rollcall's requests include reading replies and changes made in Outlook before every later sending, and each
meeting before it is changed; the loop reads nothing. The stand-in sends mails by the rules Microsoft documents, and refuses more than four requests at a time to one mailbox.

${results.map(oneLatency).join('\n')}`
}

function oneLatency({ latency, meetings, standing, costs }: InvitationCosts): string {
  const rows = STEPS.flatMap((step) => costs.filter((cost) => cost.step === step).map((cost) => row(cost, meetings)))
  const heads = [
    '',
    'requests per meeting',
    'writes per meeting',
    'mails',
    'wall s',
    'CPU s',
    'max at once',
    'before Retry-After ended',
  ]
  const end = ([count, attendees]: [number, number]) => `${whole(count)} meetings with ${whole(attendees)} people`
  return `### ${String(latency)} ms

${table(heads, rows)}
${comparedWithLoop(costs)}
In the end there are ${end(standing.rollcall)} from Rollcall and ${end(standing.loop)} from the loop.
`
}

/** Wall times beside the loop's, without the step in which Rollcall has nothing to send. */
function comparedWithLoop(costs: readonly SendingCost[]): string {
  const seconds = (step: Step, isRollcall: boolean) =>
    costs.find((cost) => cost.step === step && (cost.who === 'Rollcall') === isRollcall)?.seconds ?? Number.NaN
  const ratios = STEPS.filter((step) => step !== 'sent again, nothing changed').map(
    (step) => `${step} ${(seconds(step, true) / seconds(step, false)).toFixed(2)} times`,
  )
  return `Compared with the loop's wall time: ${ratios.join(', ')}.`
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
