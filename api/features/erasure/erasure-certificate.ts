import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { ERASED_PLACES, type Certificate, type Erased } from './contract.ts'

/** The audit line from which a certificate is made. */
export const PERSON_ERASED = 'person.erased'

/** What Rollcall found that it doesn't erase. */
interface Left {
  past: number
  coming: number
  isNameShared: boolean
  accounts: number
}

const meetings = (count: number) => (count === 1 ? '1 meeting' : `${String(count)} meetings`)

/** What remains elsewhere, and what to do about it. */
function remaining({ past, coming, isNameShared, accounts }: Left, auditLines: number): Certificate['remains'] {
  return [
    ...(past > 0
      ? [
          {
            what: 'outlookMeetings' as const,
            text: `Past meetings stay in Outlook as they are. ${meetings(past)} there still ${past === 1 ? 'names' : 'name'} the person as an attendee; the organiser can delete ${past === 1 ? 'it' : 'them'}.`,
          },
        ]
      : []),
    ...(coming > 0
      ? [
          {
            what: 'comingMeetings' as const,
            text: `${meetings(coming)} to come couldn’t be changed and still ${coming === 1 ? 'includes' : 'include'} the person. Ask the organiser to remove the person in Outlook.`,
          },
        ]
      : []),
    { what: 'microsoft365', text: 'The person’s account, picture and mailbox in Microsoft 365 are not changed.' },
    { what: 'mail', text: 'Invitations and mails already sent stay in the recipients’ mailboxes.' },
    {
      what: 'backups',
      text: 'Earlier backups include the person until they expire. After restoring one, erase the person again.',
    },
    {
      what: 'auditLines',
      text: `${String(auditLines)} lines of the audit trail stay, without name, address and number. They show what was done and when.`,
    },
    { what: 'hrSystem', text: 'The HR system and exported lists keep their data.' },
    ...(accounts > 0
      ? [
          {
            what: 'account' as const,
            text: 'A remote account or setting uses an address of the person. Change it on the Remote Accounts page.',
          },
        ]
      : []),
    ...(isNameShared
      ? [{ what: 'sameName' as const, text: 'Someone else has the same name. It stays where it is theirs.' }]
      : []),
  ]
}

/** The certificate of an erasure, as the audit trail has it. @throws not_found */
export async function readCertificate({ store }: Context, employeeId: string): Promise<Certificate> {
  const { items } = await store.audit.page({ where: { action: PERSON_ERASED }, targetId: employeeId, limit: 1 })
  const [line] = items
  if (!line) throw new RollcallError('not_found', 'No one with this ID was erased.', { details: { id: employeeId } })
  const count = (field: string) => Number(line.changes?.[field]?.after ?? 0)
  const erased = ERASED_PLACES.map((place) => [place, count(place)] as const).filter(([, number]) => number > 0)
  const left = {
    ...{ past: count('inOutlook'), coming: count('stillComing'), accounts: count('accounts') },
    isNameShared: count('sameName') > 0,
  }
  return {
    ...{ employeeId, erasedAt: line.at, erasedBy: line.actorName, erased: Object.fromEntries(erased) as Erased },
    remains: remaining(left, count('auditLines')),
  }
}
