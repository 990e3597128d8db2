import { useEffect, useState } from 'react'
import type { Candidate, UnsurePerson } from '../../../api/features/employees/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { useTexts } from '../../texts/table.ts'
import { whoTexts } from '../../texts/who-texts.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'
import { usePages, type Pages } from '../../use-pages.ts'

const AHEAD = 5

export interface Unsure {
  pages: Pages<UnsurePerson>
  /** The current person; undefined: no one is left, or no one is loaded yet. */
  person: UnsurePerson | undefined
  settled: number
  skipped: number
  busy: boolean
  error: LoadFailure | undefined
  link: (candidate: Candidate) => void
  skip: () => void
  again: () => void
}

/**
 * The unclear people, one after the other.
 * @param why only this kind
 * @param wanted only these people
 */
export function useUnsure(why: string | undefined, wanted: ReadonlySet<string> | undefined): Unsure {
  const t = useTexts(whoTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const pages = usePages<UnsurePerson>(`/api/employees/unsure?limit=50${why === undefined ? '' : `&why=${why}`}`)
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const left = pages.items?.filter(({ id }) => !settled.has(id) && !skipped.has(id) && (wanted?.has(id) ?? true)) ?? []
  const person = left[0]
  const { hasMore, more } = pages
  useEffect(() => {
    if (hasMore && left.length < AHEAD) more()
  }, [hasMore, left.length, more])
  const patch = (who: UnsurePerson, entraUserId: string | null) =>
    api.send('PATCH', `/api/employees/${encodeURIComponent(who.id)}`, { entraUserId })
  const takeBack = (who: UnsurePerson) => () =>
    void act(async () => {
      await patch(who, who.reason.code === 'linkedUserGone' ? String(who.reason.facts['userId']) : null)
      setSettled((before) => without(before, who.id))
      notify(t.unlinked(who.displayName))
    })
  const link = ({ entraUserId, displayName }: Candidate) => {
    if (!person || busy) return
    void act(async () => {
      await patch(person, entraUserId)
      setSettled((before) => new Set([...before, person.id]))
      notify(t.linked(person.displayName, displayName), takeBack(person))
    })
  }
  const skip = () => {
    if (!person || busy) return
    clear()
    setSkipped((before) => new Set([...before, person.id]))
  }
  return {
    ...{ pages, person, busy, error, link, skip },
    settled: settled.size,
    skipped: skipped.size,
    again: () => setSkipped(new Set()),
  }
}

const without = (set: ReadonlySet<string>, gone: string) => new Set([...set].filter((one) => one !== gone))
