import { z } from 'zod'
import { PhotoReason } from '../employees/answers/contract.ts'
import { PARTICIPANT_STATUSES } from '../trainings/fields/contract.ts'
import { MyRequest, ToDecide } from './requests/contract.ts'
import { MyDate, MySession } from './views/contract.ts'

export const MyPicture = z.object({
  state: z.enum(['shown', 'none', 'optedOut']),
  source: z.enum(['entra', 'hr']).optional(),
  since: z.iso.datetime().optional(),
  url: z.string().optional(),
  reason: PhotoReason.extend({ text: z.string() }),
  /**
   * Where people are asked first. "changed": they agreed to an earlier text, so nothing is shown until they agree
   * again.
   */
  consent: z
    .object({
      state: z.enum(['asked', 'agreed', 'changed']),
      version: z.int(),
      texts: z.object({ en: z.string(), nl: z.string(), fr: z.string(), de: z.string() }),
      agreedAt: z.iso.datetime().optional(),
    })
    .optional(),
})

export const Coming = z.object({
  session: MySession,
  dates: z.array(MyDate),
  status: z.enum(['Subscribed', 'Waiting']),
  /** Place on the waiting list, from 1. */
  place: z.int().optional(),
  reply: z.enum(['none', 'accepted', 'declined', 'tentative']).optional(),
  mayLeave: z.boolean(),
  /** Wall time in the zone of the session's first date. */
  leaveUntil: z.string().optional(),
})

export const Offered = z.object({
  session: MySession,
  dates: z.array(MyDate),
  /** Absent when seats aren't limited. */
  seatsLeft: z.int().optional(),
  waiting: z.int(),
  /** The manager is asked before a place is given. */
  asksManager: z.boolean().optional(),
  /** Wall time in the zone of the session's first date. */
  enrolUntil: z.string().optional(),
})

/** A session in the catalogue: offered to me, or one I have a place in. */
export const CatalogueEntry = Offered.extend({
  mine: z.object({ status: z.enum(['Subscribed', 'Waiting']), place: z.int().optional() }).optional(),
})

export const Catalogue = z.object({
  items: z.array(CatalogueEntry),
  /** Of everything open to me, whatever the search. */
  categories: z.array(z.string()),
})

export const CatalogueQuery = z.strictObject({
  search: z.string().max(200).optional(),
  category: z.string().max(60).optional(),
})

export const Past = z.object({
  session: MySession,
  /** Someone may have come on one date and missed another. */
  dates: z.array(MyDate.extend({ status: z.enum(PARTICIPANT_STATUSES) })),
  status: z.enum(PARTICIPANT_STATUSES),
})

export const MyPage = z.object({
  match: z.enum(['linked', 'byAddress', 'notFound', 'ambiguous']),
  employee: z.object({ id: z.string(), displayName: z.string(), department: z.string().optional() }).optional(),
  picture: MyPicture.optional(),
  coming: z.array(Coming),
  offered: z.array(Offered),
  past: z.array(Past),
  requested: z.array(MyRequest).optional(),
  /** About people whose manager I am. */
  toDecide: z.array(ToDecide).optional(),
})

/** Someone who opened *My page* and matches no employee record, or more than one. */
export const UnknownPerson = z.object({
  userId: z.string(),
  userName: z.string(),
  name: z.string(),
  match: z.enum(['notFound', 'ambiguous']),
  at: z.iso.datetime(),
})

export const Enrolled = z.object({ status: z.enum(['Subscribed', 'Waiting', 'Requested']), place: z.int().optional() })

export const PictureChoice = z.strictObject({
  optOut: z.boolean(),
  /** The version that was read before agreeing; only the current one is accepted. Absent: the current one. */
  consentVersion: z.int().min(1).optional(),
  /** The language it was read in. */
  language: z.enum(['en', 'nl', 'fr', 'de']).optional(),
})

export type PictureChoice = z.infer<typeof PictureChoice>
export type MyPicture = z.infer<typeof MyPicture>
export type Coming = z.infer<typeof Coming>
export type Offered = z.infer<typeof Offered>
export type CatalogueEntry = z.infer<typeof CatalogueEntry>
export type Catalogue = z.infer<typeof Catalogue>
export type CatalogueQuery = z.infer<typeof CatalogueQuery>
export type Past = z.infer<typeof Past>
export type MyPage = z.infer<typeof MyPage>
export type UnknownPerson = z.infer<typeof UnknownPerson>
export type Enrolled = z.infer<typeof Enrolled>
