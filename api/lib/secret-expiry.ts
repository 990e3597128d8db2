const DAY_MS = 24 * 60 * 60_000

export interface SecretExpiry {
  /** Whole days until the last day the secret works; negative after it. */
  daysLeft: number
  level: 'ok' | 'notice' | 'soon' | 'urgent' | 'last' | 'expired'
}

/**
 * How long a client secret still works.
 * @param expiresOn ISO date of its last day, "2027-05-31"; unknown when absent
 * @returns "notice" from 30 days, "soon" from 14, "urgent" from 7, "last" from 1, "expired" from the day after
 */
export function secretExpiry(expiresOn: string | undefined, now: Date): SecretExpiry | undefined {
  const lastDay = expiresOn === undefined ? NaN : Date.parse(expiresOn.slice(0, 10))
  if (Number.isNaN(lastDay)) return undefined
  const today = Date.parse(now.toISOString().slice(0, 10))
  const daysLeft = Math.round((lastDay - today) / DAY_MS)
  return { daysLeft, level: levelOf(daysLeft) }
}

function levelOf(daysLeft: number): SecretExpiry['level'] {
  if (daysLeft < 0) return 'expired'
  if (daysLeft <= 1) return 'last'
  if (daysLeft <= 7) return 'urgent'
  if (daysLeft <= 14) return 'soon'
  return daysLeft <= 30 ? 'notice' : 'ok'
}
