import { Field, Select } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { SessionLine, SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Api } from '../../api.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import type { Chosen } from '../../components/grid/chosen.ts'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { peopleBulkTexts } from '../../texts/people-bulk-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { idsOf, type PeopleAmong } from './people-among.ts'

/** The most one meeting can have. */
const MOST = 500

interface AddToSessionProps {
  chosen: Chosen
  count: number
  among: PeopleAmong
  onClose: () => void
  onDone: () => void
}

/** Adds the selected people to a coming session. */
export function AddToSession({ chosen, count, among, onClose, onDone }: AddToSessionProps) {
  const t = useTexts(peopleBulkTexts)
  const { pair } = useTexts(commonTexts)
  const { number, date } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const sessions = useLoad<{ items: SessionLine[] }>(`/api/sessions?limit=200&from=${today}`)
  const open = sessions.data?.items.filter(({ cancelled }) => !cancelled) ?? []
  const [picked, setPicked] = useState<string>()
  const session = picked ?? open[0]?.id
  const add = () =>
    void act(async () => {
      if (session === undefined) return
      const ids = await idsOf(api, chosen, among, MOST)
      const { before, after } = await addPeople(api, session, ids)
      const known = new Set(before.participants.map(({ employee }) => employee))
      const added = after.participants.filter(({ employee }) => !known.has(employee))
      const waiting = added.filter(({ status }) => status === 'Waiting').length
      const said = [t.added(added.length, number(added.length)), waiting > 0 && t.nowWaiting(waiting, number(waiting))]
      const takeBack = () => void act(async () => (await setRoster(api, after, before.participants), notify(t.removed)))
      notify(said.filter(Boolean).join(' '), added.length > 0 ? takeBack : undefined)
      onDone()
    })
  const isTooMany = count > MOST
  const nameOf = ({ trainingTitle, title, dates }: SessionLine) =>
    [
      trainingTitle === title ? title : pair(trainingTitle, title),
      ...dates.slice(0, 1).map(({ start }) => date(start)),
    ].join(' · ')
  return (
    <FormDialog
      title={t.addTitle(count, number(count))}
      verb={t.addDo}
      busy={busy || isTooMany || session === undefined}
      error={error ?? (sessions.state === 'failed' ? sessions.error : undefined)}
      form={form}
      onSubmit={add}
      onClose={onClose}
    >
      {isTooMany ? <span role="alert">{t.tooMany(number(MOST))}</span> : null}
      {!sessions.data && sessions.state === 'loading' ? <Loading rows={1} /> : null}
      {sessions.data && open.length === 0 ? <span>{t.noSessions}</span> : null}
      {open.length > 0 ? (
        <Field label={t.session} hint={t.sessionHint}>
          <Select value={session ?? ''} onChange={(_event, { value }) => setPicked(value)}>
            {open.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </FormDialog>
  )
}

async function addPeople(api: Api, id: string, people: readonly string[]) {
  const before: SessionView = await api.get(`/api/sessions/${encodeURIComponent(id)}`)
  const known = new Set(before.participants.map(({ employee }) => employee))
  const newcomers = people
    .filter((employee) => !known.has(employee))
    .map((employee) => ({ employee, status: 'Subscribed' as const, attendance: 'required' as const }))
  const after = newcomers.length > 0 ? await setRoster(api, before, [...before.participants, ...newcomers]) : before
  return { before, after }
}

type Place = Pick<SessionView['participants'][number], 'employee' | 'status' | 'attendance'>

const setRoster = (api: Api, { id, etag }: SessionView, participants: readonly Place[]): Promise<SessionView> =>
  api.send(
    'PUT',
    `/api/sessions/${encodeURIComponent(id)}/participants`,
    { participants: participants.map(({ employee, status, attendance }) => ({ employee, status, attendance })) },
    { ifMatch: etag },
  )
