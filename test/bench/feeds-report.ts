import type { FeedCosts } from './feeds-part.ts'
import { table } from './markdown-table.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** What the HR system's side costs. */
export function feedsSection(costs: FeedCosts): string {
  const { people, pictures, archiveSeconds, archiveMb, peakMb, idleMb, changed, listed, changesMs } = costs
  const heads = ['', 'pictures', 'archive s', 'archive MB', 'idle MB', 'peak MB', 'changed', 'listed', 'changes ms']
  const row = [
    `${whole(people)} people`,
    whole(pictures),
    archiveSeconds.toFixed(1),
    archiveMb.toFixed(1),
    whole(idleMb),
    whole(peakMb),
    whole(changed),
    whole(listed),
    whole(changesMs),
  ]
  return `## Pictures for an HR system

All pictures in one archive, from a process that was idle before. Then 1 % of the people opt out, and after a restart the earlier cursor lists exactly those.

${table(heads, [row])}`
}
