import type { Context } from '../../../context.ts'
import type { Activity } from '../../../graph/send-activity.ts'
import { languageOf } from '../../../lib/spoken-time.ts'
import type { CloudName } from '../../../store/records.ts'
import type { DueNews } from './news-types.ts'
import { newsWords } from './news-words.ts'

/** A tab of the package, on which the link leads to the page. */
const TAB = 'trainings'

export interface TeamsPlace {
  /** The id of Rollcall's app in Teams. */
  teamsAppId: string
  cloud: CloudName
}

/**
 * The line for the person's feed: in the language HR handed in for the person, else in that of the invitation.
 */
export function composeNews({ config }: Context, place: TeamsPlace, news: DueNews): Activity {
  const { kind, session, training, employee, to, date, instead } = news
  const reader = to ? to.employee : employee
  const language = languageOf(reader?.language ?? session.invitation.language)
  const first = instead?.dates.toSorted((one, other) => one.start.localeCompare(other.start))[0]
  const topic = `${training}: ${session.title}`
  return {
    activityType: kind,
    topic,
    webUrl: linkInto(config, place, pageOf(news), topic),
    preview: newsWords(kind, { date, ...(first && { instead: first }) }, language),
    parameters: { training, ...(to && { person: employee.displayName }) },
  }
}

function pageOf({ kind, session, instead }: DueNews): string {
  if (instead) return `/catalogue/${instead.id}`
  return kind === 'lateDecline' || kind === 'trainerDecides' ? `/sessions/${session.id}/participants` : '/my'
}

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
function linkInto(
  { clouds, publicUrl }: Context['config'],
  { teamsAppId, cloud }: TeamsPlace,
  page: string,
  label: string,
): string {
  const query = new URLSearchParams({
    webUrl: `${publicUrl}/tab/#${page}`,
    label,
    context: JSON.stringify({ subEntityId: page }),
  })
  // Teams takes %20 for a blank, not the plus sign of forms.
  return `${clouds[cloud].teams}/l/entity/${teamsAppId}/${TAB}?${query.toString().replaceAll('+', '%20')}`
}
