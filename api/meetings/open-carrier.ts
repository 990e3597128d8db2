import type { Graph, GraphFigures, GraphSession } from '../graph/graph.ts'
import type { CredentialParts } from '../graph/open-secret.ts'
import { openAccount } from '../graph/open-account.ts'
import type { Calendar } from '../graph/events.ts'
import { organiserOf, type KnownMailbox } from '../graph/organiser.ts'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import { createGraphMailSender } from '../mail/graph-mail.ts'
import type { MailSender } from '../mail/mail-sender.ts'
import type { TrainingSettings } from '../store/setting-records.ts'
import type { MeetingRecord } from '../store/training-records.ts'
import type { Carrier } from './carrier.ts'
import { graphCarrier } from './graph-carrier.ts'
import { mailCarrier } from './mail-carrier.ts'

export interface CarrierParts extends CredentialParts {
  graph: Graph
  clock: Clock
  /** undefined when no mail server is configured. */
  mail: MailSender | undefined
}

/** Opens each carrier once and shares it. */
export interface Carriers {
  /**
   * The carrier that sent this meeting, from the mailbox that owns it.
   * @throws not_found when the account was deleted, as openAccount, smtp_not_configured
   */
  of(meeting: MeetingRecord): Promise<Carrier>
  /**
   * The carrier for a new meeting.
   * @param like an existing meeting of the same session, whose account is used even if the setting has changed since
   * @throws invitation_account_not_set, organiser_mailbox_missing, as openAccount, smtp_not_configured
   */
  forNew(settings: TrainingSettings, via: MeetingRecord['via'], like?: MeetingRecord): Promise<Carrier>
  /**
   * The calendar of an account's own mailbox, or of the one that owns this meeting.
   * @throws as `of`, organiser_mailbox_missing
   */
  calendar(accountId: string, meeting?: MeetingRecord): Promise<Calendar>
  /** The requests to Graph so far. */
  figures(): GraphFigures
}

/** @param options.patience the longest pause Microsoft may ask for that is waited out, in milliseconds */
export function createCarriers(parts: CarrierParts, options: { patience?: number } = {}): Carriers {
  const { clock } = parts
  const { calendarOf, opened } = openCalendars(parts, options)
  const byGraph = async (accountId: string, owner?: KnownMailbox): Promise<Carrier> =>
    graphCarrier({ calendar: await calendarOf(accountId, owner), accountId, clock })
  const byMail = async (accountId: string | undefined, owner?: KnownMailbox): Promise<Carrier> => {
    if (accountId !== undefined) {
      const calendar = await calendarOf(accountId, owner)
      return mailCarrier({ clock, mail: createGraphMailSender(calendar), accountId, ...idOf(calendar) })
    }
    if (!parts.mail) throw new RollcallError('smtp_not_configured', 'No mail server is configured.')
    return mailCarrier({ clock, mail: parts.mail })
  }
  return {
    of: async (meeting) =>
      meeting.via === 'Email'
        ? byMail(meeting.accountId, ownerOf(meeting))
        : byGraph(meeting.accountId ?? '', ownerOf(meeting)),
    calendar: async (accountId, meeting) => calendarOf(accountId, meeting && ownerOf(meeting)),
    forNew: async (settings, via, like) => {
      if (via === 'Email') return byMail(settings.mailAccountId ?? like?.accountId)
      const chosen =
        settings.invitationType === 'MicrosoftGraph' ? settings.invitationSynchronizationAccountId : undefined
      const accountId = chosen ?? like?.accountId
      if (accountId === undefined)
        throw new RollcallError('invitation_account_not_set', 'No remote account is chosen to send invitations.')
      return byGraph(accountId)
    },
    figures: () => {
      const total: GraphFigures = { requests: 0, parts: 0, bytes: 0, throttled: 0 }
      for (const { figures } of opened)
        for (const name of Object.keys(total) as (keyof GraphFigures)[]) total[name] += figures[name]
      return total
    },
  }
}

/** Opens calendars; those of one account share a session. */
function openCalendars(parts: CarrierParts, options: { patience?: number }) {
  const sessions = new Map<string, Promise<GraphSession>>()
  const opened: GraphSession[] = []
  const sessionOf = (accountId: string) => {
    const opening =
      sessions.get(accountId) ??
      openAccount(parts, accountId, options).then((session) => {
        opened.push(session)
        return session
      })
    sessions.set(accountId, opening)
    return opening
  }
  const calendarOf = async (accountId: string, owner?: KnownMailbox): Promise<Calendar> => {
    const account = await parts.store.remoteAccounts.get(accountId)
    if (!account)
      throw new RollcallError(
        'invitation_account_not_set',
        'The remote account that sends this session’s invitations was deleted.',
      )
    return { organiser: organiserOf(account, owner), session: await sessionOf(accountId) }
  }
  return { calendarOf, opened }
}

const ownerOf = ({ organiser, organiserId }: MeetingRecord): KnownMailbox => ({ mailbox: organiser, id: organiserId })

const idOf = ({ organiser: { id } }: Calendar) => (id === undefined ? {} : { organiserId: id })
