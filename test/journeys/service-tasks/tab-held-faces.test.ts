import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }

/** Everybody's picture has changed, so that the run is held. */
async function heldRun(rollcall: Rollcall): Promise<string> {
  const taskId = rollcall.prepared?.taskId ?? ''
  await rollcall.runTask(taskId)
  for (const person of rollcall.tenant.people) if (person.photo) rollcall.tenant.changePhoto(person.id)
  const run = await rollcall.runTask(taskId)
  expect(run.status).toBe('held')
  return run.id
}

const outcomes = async (rollcall: Rollcall, runId: string) =>
  (
    (await rollcall.as('admin').get(`/api/runs/${runId}/outcomes?limit=200&status=updated`)).body as {
      items: OutcomeView[]
    }
  ).items

test('a held run shows each face as it is and as it would be, until it is decided', async () => {
  await using rollcall = await startRollcall({ people: 60, prepared: true })
  const runId = await heldRun(rollcall)
  const items = await outcomes(rollcall, runId)
  expect(items.length).toBeGreaterThan(10)
  const look = (url = '') => rollcall.anonymous.get(url)
  for (const { subject, before, after } of items.slice(0, 10)) {
    const [old, fresh] = [await look(before?.url), await look(after?.url)]
    expect([old.status, fresh.status], subject.label).toEqual([200, 200])
    expect(Buffer.from(old.bytes).equals(fresh.bytes)).toBe(false)
    expect(await sharp(fresh.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: after?.width,
      height: after?.height,
    })
    expect(
      Buffer.from((await rollcall.as('admin').get(`/api/employees/${subject.id}/photo`)).bytes).equals(old.bytes),
    ).toBe(true)
  }
  const [first, second] = items
  const guess = (first?.after?.url ?? '').replace(first?.subject.id ?? '', second?.subject.id ?? '')
  expect((await look(guess)).status).toBe(404)

  expect((await rollcall.as('admin').post(`/api/runs/${runId}/confirm`)).status).toBe(200)
  expect((await look(first?.after?.url)).status).toBe(404)
  expect((await look(first?.before?.url)).status).toBe(404)
  expect((await outcomes(rollcall, runId)).some((item) => item.before ?? item.after)).toBe(false)
})

test('whoever opted out or was given another picture meanwhile is not shown as the run found them', async () => {
  await using rollcall = await startRollcall({ people: 60, prepared: true })
  const admin = rollcall.as('admin')
  const runId = await heldRun(rollcall)
  const [optedOut, given] = await outcomes(rollcall, runId)
  await admin.patch(`/api/employees/${optedOut?.subject.id ?? ''}`, { photoOptOut: true })
  await admin.put(`/api/employees/${given?.subject.id ?? ''}/photo`, await pictureOf(2), JPEG)
  for (const url of [optedOut?.before?.url, optedOut?.after?.url, given?.before?.url])
    expect((await rollcall.anonymous.get(url ?? '')).status).toBe(404)
  const [nowOut, nowGiven] = await outcomes(rollcall, runId)
  expect(nowOut).not.toHaveProperty('before')
  expect(nowOut).not.toHaveProperty('after')
  expect(nowGiven).not.toHaveProperty('before')
  await admin.post(`/api/runs/${runId}/reject`)
})
