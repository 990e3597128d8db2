import { useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'

type Fate = 'removed' | 'updated'

/**
 * The people whose picture an admin keeps although a held run would remove or replace it, and what confirming still
 * does.
 */
export function useKept(run: RunView): {
  kept: ReadonlyMap<string, Fate>
  keep: (fate: Fate) => (id: string, keep: boolean) => void
  /** Says what happens: "Remove 41 pictures". */
  verb: string
} {
  const t = useTexts(binTexts)
  const { number } = useFormat()
  const [kept, setKept] = useState<ReadonlyMap<string, Fate>>(new Map())
  const left = (fate: Fate) => (run.held?.[fate] ?? 0) - [...kept.values()].filter((one) => one === fate).length
  const [removed, updated] = [left('removed'), left('updated')]
  const verb =
    updated === 0
      ? t.confirmRemove(number(removed))
      : removed === 0
        ? t.confirmReplace(number(updated))
        : t.confirmBoth(number(removed), number(updated))
  const keep = (fate: Fate) => (id: string, isKept: boolean) =>
    setKept((before) => new Map(isKept ? [...before, [id, fate]] : [...before].filter(([one]) => one !== id)))
  return { kept, keep, verb }
}
