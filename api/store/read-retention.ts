import type { RetentionRules } from './retention-records.ts'
import type { Store } from './store.ts'

const DEFAULTS: RetentionRules = { leaverPhotosAfterDays: 30, leaversAfterMonths: null, sessionsAfterMonths: null }

/** The rules that hold; the defaults as long as nobody saved any. */
export async function readRetention({
  retention,
}: Pick<Store, 'retention'>): Promise<RetentionRules & { etag: string }> {
  return (await retention.get('rules')) ?? { ...DEFAULTS, etag: 'default' }
}
