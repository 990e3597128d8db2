import type { Context } from '../../../context.ts'
import { noteAccountHealth } from '../../../graph/account-health.ts'
import type { GraphSession } from '../../../graph/graph.ts'
import { openAccount } from '../../../graph/open-account.ts'
import { ACTIVITY_PERMISSION, sendActivity } from '../../../graph/send-activity.ts'
import { attentionFor, RollcallError } from '../../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../../store/account-records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import { composeNews, type TeamsPlace } from './compose-news.ts'
import { dueNews } from './due-news.ts'
import { beginNews, endNews, forgetOldNews, notToldYet, takeBackNews } from './news-ledger.ts'
import type { DueNews } from './news-types.ts'

/** So many refusals in a row, without a permission in the token, mean that there is none. */
const REFUSALS_THAT_TELL = 3

export interface NewsFigures {
  newsSent: number
  newsNotInstalled: number
  newsUncertain: number
  newsFailed: number
}

interface Telling {
  session: GraphSession
  place: TeamsPlace
  signal: AbortSignal
  figures: NewsFigures
  /** The token names the permission: whoever is refused does not have the app. */
  isPermitted: boolean
  /** Refused, and it may be the permission that is missing. */
  doubtful: DueNews[]
}

/**
 * Tells people in Teams' activity feed what is new, each thing once: it is noted before it is sent, and what may have
 * been sent isn't sent again. What goes wrong is noted on the account and stops nothing else.
 * @returns undefined where it is switched off
 */
export async function tellNews(ctx: Context, signal: AbortSignal): Promise<NewsFigures | undefined> {
  const { activityFeedAccountId: id, teamsAppId, activityFeedKinds } = await readTrainingSettings(ctx.store)
  const account = id === undefined ? undefined : await ctx.store.remoteAccounts.get(id)
  if (!account || teamsAppId === undefined) return undefined
  await forgetOldNews(ctx)
  const due = await notToldYet(ctx, await dueNews(ctx, activityFeedKinds))
  const figures = { newsSent: 0, newsNotInstalled: 0, newsUncertain: 0, newsFailed: 0 }
  if (due.length === 0) return figures
  try {
    const session = await openAccount(ctx, account.id)
    const isPermitted = (await session.permissions()).includes(ACTIVITY_PERMISSION)
    const place = { teamsAppId, cloud: account.cloud }
    await tellAll(ctx, { session, place, signal, figures, isPermitted, doubtful: [] }, due)
    if (figures.newsSent > 0) await noteThatItWorks(ctx, account)
  } catch (error) {
    if (!(error instanceof RollcallError) || signal.aborted) throw error
    figures.newsFailed += 1
    ctx.log.warn(
      { code: error.code },
      'Could not send notifications to the Teams activity feed; the next run tries again',
    )
    const found = attentionFor(error)
    await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, { ...found, code: error.code })
  }
  return figures
}

async function tellAll(ctx: Context, telling: Telling, due: readonly DueNews[]): Promise<void> {
  try {
    for (const news of due) {
      telling.signal.throwIfAborted()
      await tellOne(ctx, telling, news)
      if (telling.figures.newsSent === 0 && telling.doubtful.length >= REFUSALS_THAT_TELL) break
    }
  } finally {
    await settleDoubt(ctx, telling)
  }
  if (telling.figures.newsSent === 0 && telling.doubtful.length > 0)
    throw new RollcallError('activity_permission_missing', 'Teams refuses every notification of this app.')
}

async function tellOne(ctx: Context, telling: Telling, news: DueNews): Promise<void> {
  const { session, signal, place, figures } = telling
  if (news.isSaid) {
    await endNews(ctx, news, 'saidByOutlook')
    return
  }
  if (!(await beginNews(ctx, news))) return
  try {
    const result = await sendActivity(session, await userOf(ctx, news), composeNews(ctx, place, news), signal)
    if (result === 'notInstalled' && !telling.isPermitted) telling.doubtful.push(news)
    else {
      figures[result === 'sent' ? 'newsSent' : 'newsNotInstalled'] += 1
      await endNews(ctx, news, result === 'sent' ? 'sent' : 'notInstalled')
    }
  } catch (error) {
    const code = error instanceof RollcallError ? error.code : undefined
    if (code === 'activity_perhaps_sent') figures.newsUncertain += 1
    else if (code === 'activity_refused') {
      figures.newsFailed += 1
      await endNews(ctx, news, 'refused')
      ctx.log.warn({ code }, 'Teams refused a notification')
    } else {
      await takeBackNews(ctx, [news])
      throw error
    }
  }
}

/** One that was taken shows that the permission is there, person by person. */
async function settleDoubt(ctx: Context, { figures, doubtful }: Telling): Promise<void> {
  if (figures.newsSent === 0) return takeBackNews(ctx, doubtful)
  figures.newsNotInstalled += doubtful.length
  for (const news of doubtful) await endNews(ctx, news, 'notInstalled')
}

async function userOf({ store }: Context, { employee, to }: DueNews): Promise<string> {
  if (to?.userId !== undefined) return to.userId
  const { id, entraUserId, email } = to?.employee ?? employee
  return entraUserId ?? (await store.photoLedger.get(id))?.entraUserId ?? email
}

async function noteThatItWorks(ctx: Context, { id, credentialsRevision }: RemoteAccountRecord): Promise<void> {
  const account = await ctx.store.remoteAccounts.get(id)
  if (account?.attention?.code === 'activity_permission_missing')
    await noteAccountHealth(ctx.store, id, credentialsRevision, undefined)
}
