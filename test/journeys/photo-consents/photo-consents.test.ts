import { describe, expect, test } from 'vitest'
import type { Caller } from '../../helpers/caller.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { unzip } from '../../helpers/unzip.ts'
import { myPage, personNamed } from '../my/my-person.ts'

const SETTINGS = '/api/settings/personnel-administration'
const JPEG = { headers: { 'content-type': 'image/jpeg' } }
const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown

interface Person {
  id: string
  email: string
  photo?: object
}

async function askFirst(rollcall: Rollcall, texts: object = {}): Promise<number> {
  const admin = rollcall.as('admin')
  const { etag: _, photoConsentVersion: _v, ...settings } = (await admin.get(SETTINGS)).body as Record<string, unknown>
  const saved = await admin.put(SETTINGS, { ...settings, photoConsent: 'optIn', photoConsentTexts: texts })
  expect(saved.status).toBe(200)
  return (saved.body as { photoConsentVersion: number }).photoConsentVersion
}

async function people(rollcall: Rollcall, query = ''): Promise<Person[]> {
  return ((await rollcall.as('admin').get(`/api/employees?limit=200${query}`)).body as { items: Person[] }).items
}

/** Someone who has a picture in Entra ID, found by a run. */
async function somebodyWithPicture(): Promise<{ rollcall: Rollcall; taskId: string; person: Person }> {
  const rollcall = await startRollcall({ people: 12, prepared: true })
  const taskId = rollcall.prepared?.taskId ?? ''
  const withPicture = rollcall.tenant.people.find(({ photo }) => photo !== undefined)
  const person = (await people(rollcall)).find(({ email }) => email === withPicture?.mail)
  if (!person) throw new Error('Nobody has a picture.')
  return { rollcall, taskId, person }
}

/** The person with the object id that the run matches them to. */
function signedIn(rollcall: Rollcall, { email }: Person): Promise<Caller> {
  const user = rollcall.tenant.people.find(({ mail }) => mail === email)
  return personNamed(rollcall, email, { oid: user?.id ?? '' })
}

const agreed = { state: 'shown', consent: { state: 'agreed' } }

describe('where people are asked for consent first', () => {
  test('a run before anyone agreed fetches nothing; after one agreed it fetches exactly one picture', async () => {
    const { rollcall, taskId, person } = await somebodyWithPicture()
    await using _ = rollcall
    const version = await askFirst(rollcall)
    const first = await rollcall.runTask(taskId)
    expect(first.counts).toEqual({ awaitsConsent: (await people(rollcall)).length })
    expect(rollcall.tenant.asked.photoBytes).toBe(0)
    const me = await signedIn(rollcall, person)
    expect((await myPage(me)).picture).toMatchObject({ state: 'none', consent: { state: 'asked', version } })
    const chosen = await me.put('/api/my/picture', { optOut: false, consentVersion: version, language: 'nl' })
    expect(chosen.body).toMatchObject({ consent: { state: 'agreed' } })
    const second = await rollcall.runTask(taskId)
    expect(second.counts['added']).toBe(1)
    expect((await people(rollcall, '&photo=with')).map(({ id }) => id)).toEqual([person.id])
    expect((await myPage(me)).picture).toMatchObject(agreed)
  })

  test('existing pictures are hidden until their person agrees, and are reported as removed', async () => {
    const { rollcall, taskId, person } = await somebodyWithPicture()
    await using _ = rollcall
    await rollcall.runTask(taskId)
    const admin = rollcall.as('admin')
    const address = ((await admin.get(`/api/employees/${person.id}`)).body as { photo: { url: string } }).photo.url
    const before = (await admin.get('/api/photos/changes')).body as { items: object[]; nextCursor: string }
    await askFirst(rollcall)
    expect((await admin.get(`/api/employees/${person.id}/photo`)).status).toBe(404)
    expect((await rollcall.anonymous.get(address)).status).toBe(404)
    expect(await people(rollcall, '&photo=with')).toEqual([])
    expect((await admin.get('/api/employees/coverage')).body).toMatchObject({ withPhoto: 0 })
    const { items } = (await admin.get(`/api/photos/changes?since=${before.nextCursor}`)).body as { items: object[] }
    expect(items).toHaveLength(before.items.length)
    const me = await signedIn(rollcall, person)
    expect((await me.put('/api/my/picture', { optOut: false })).body).toMatchObject(agreed)
    expect((await rollcall.anonymous.get(address)).status).toBe(200)
  })

  test('HR uploads no picture of someone who has not agreed', async () => {
    const { rollcall, person } = await somebodyWithPicture()
    await using _ = rollcall
    await askFirst(rollcall)
    const upload = async () => rollcall.as('admin').put(`/api/employees/${person.id}/photo`, await pictureOf(1), JPEG)
    expect(await upload()).toMatchObject({ status: 409, body: failure('photo_not_agreed') })
    await (await signedIn(rollcall, person)).put('/api/my/picture', { optOut: false })
    expect((await upload()).status).toBe(200)
  })

  test('a changed text asks again, the same text does not, and a text read before the change is refused', async () => {
    const { rollcall, taskId, person } = await somebodyWithPicture()
    await using _ = rollcall
    const first = await askFirst(rollcall, { en: 'May we?' })
    const me = await signedIn(rollcall, person)
    await me.put('/api/my/picture', { optOut: false, consentVersion: first })
    await rollcall.runTask(taskId)
    expect(await askFirst(rollcall, { en: 'May we?' })).toBe(first)
    const second = await askFirst(rollcall, { en: 'May we, please?' })
    expect(second).toBeGreaterThan(first)
    const { picture } = await myPage(me)
    expect(picture).toMatchObject({ state: 'none', consent: { state: 'changed' }, reason: { code: 'textChanged' } })
    const late = await me.put('/api/my/picture', { optOut: false, consentVersion: first })
    expect(late).toMatchObject({ status: 409, body: failure('consent_text_changed') })
    const again = await me.put('/api/my/picture', { optOut: false, consentVersion: second })
    expect(again.body).toMatchObject(agreed)
  })

  test('who agreed when, and to which version, is stored and can be exported, also after they withdrew or left', async () => {
    const { rollcall, person } = await somebodyWithPicture()
    await using _ = rollcall
    const admin = rollcall.as('admin')
    const version = await askFirst(rollcall, { fr: 'Pouvons-nous ?' })
    const me = await signedIn(rollcall, person)
    await me.put('/api/my/picture', { optOut: false, language: 'fr' })
    await me.put('/api/my/picture', { optOut: false, language: 'fr' })
    expect((await admin.get('/api/photo-consents')).body).toMatchObject({
      version,
      people: { agreed: 1 },
      texts: [{ version, texts: { fr: 'Pouvons-nous ?', en: expect.stringContaining('profile picture') as string } }],
    })
    await me.put('/api/my/picture', { optOut: true })
    const archive = await unzip((await me.get('/api/my/data')).bytes)
    expect(JSON.parse(Buffer.from(archive.get('data.json') ?? []).toString())).toMatchObject({
      consents: [{ choice: 'agreed', version, language: 'fr' }, { choice: 'withdrawn' }],
    })
    await admin.delete(`/api/employees/${person.id}`)
    const { bytes } = await admin.get('/api/photo-consents/export')
    const lines = Buffer.from(bytes).toString().trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(new RegExp(`^,,agreed,${String(version)},fr,.*,${person.id}$`))
    expect(lines[2]).toContain('withdrawn')
  })

  test('settings saved by an older page keep asking for consent', async () => {
    const { rollcall } = await somebodyWithPicture()
    await using _ = rollcall
    await askFirst(rollcall, { de: 'Dürfen wir?' })
    const saved = await rollcall.as('admin').put(SETTINGS, { matchBy: 'mail' })
    expect(saved.body).toMatchObject({ photoConsent: 'optIn', photoConsentTexts: { de: 'Dürfen wir?' } })
  })
})
