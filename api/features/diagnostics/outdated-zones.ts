import type { Context } from '../../context.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { instantOf, isZone } from '../../lib/wall-time.ts'
import { newsAfter, type ZoneNews } from '../../lib/zone-news.ts'

/**
 * Says if this server's time zone data are older than the clock rules in force on a coming session date. Its hour may
 * then be wrong in mails and in the tab, and Rollcall may think it is over too early or too late.
 */
export async function outdatedZones(ctx: Context): Promise<Attention[]> {
  const { timeZoneData } = ctx
  const news = newsAfter(timeZoneData)
  if (news.length === 0 || timeZoneData === undefined) return []
  const concerned = new Map<ZoneNews, { zones: Set<string>; dates: number }>()
  for await (const { dates, cancelled } of ctx.store.sessions.all()) {
    for (const { end, timeZone } of cancelled ? [] : dates) {
      const one = news.find(({ zones }) => zones.includes(timeZone))
      if (!one || !isZone(timeZone)) continue
      const ends = instantOf(end, timeZone)
      if (ends <= ctx.clock.now() || ends < new Date(one.from)) continue
      const { zones, dates: known } = concerned.get(one) ?? { zones: new Set(), dates: 0 }
      concerned.set(one, { zones: zones.add(timeZone), dates: known + 1 })
    }
  }
  return news.flatMap((one) => {
    const { zones, dates } = concerned.get(one) ?? {}
    return zones && dates ? [warning(timeZoneData, one.release, [...zones].sort(), dates)] : []
  })
}

function warning(has: string, release: string, zones: readonly string[], dates: number): Attention {
  const many = dates === 1 ? '1 session date to come is' : `${String(dates)} session dates to come are`
  return attentionFor(
    new RollcallError(
      'zone_rules_outdated',
      `The clocks in ${zones.join(', ')} go by new rules (${release}), but this server’s time zone data are older (${has}). ` +
        `${many} affected: the hour may be wrong.`,
      { details: { zones, release, has, dates } },
    ),
  )
}
