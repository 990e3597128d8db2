import type { RetentionRules } from './retention-records.ts'
import type { Store } from './store.ts'

const DEFAULTS: RetentionRules = { leaverPhotosAfterDays: 30, leaversAfterMonths: null, sessionsAfterMonths: null }

/** The current rules; the defaults until someone saves any. */
export async function readRetention({
  retention,
}: Pick<Store, 'retention'>): Promise<RetentionRules & { etag: string }> {
  return (await retention.get('rules')) ?? { ...DEFAULTS, etag: 'default' }
}
