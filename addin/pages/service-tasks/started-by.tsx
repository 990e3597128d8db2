import { useSession } from '../../session.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'

/** Who or what started a run. @param actor as in the API: "user:<tenant>:<id>", "system:scheduler" */
export function StartedBy({ actor }: { actor: string }) {
  const { startedBy } = useTexts(runTexts)
  const { me } = useSession()
  if (actor === `user:${me.tenantId}:${me.userId}`) return startedBy.me
  const [kind = ''] = actor.split(':')
  return (startedBy as Readonly<Record<string, string>>)[kind] ?? startedBy.user
}
