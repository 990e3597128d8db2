import { expect, test } from 'vitest'
import { createAsker, type Asker } from './ask.ts'

interface Round {
  rows: { id: string; '@removed'?: { reason: string } }[]
  pages: number
  link: string
}

async function follow({ json }: Asker, from: string): Promise<Round> {
  const rows: Round['rows'] = []
  for (let link = from, pages = 1; ; pages += 1) {
    const page = await json(link)
    rows.push(...(page.value as Round['rows']))
    const next = page['@odata.nextLink'] as string | undefined
    if (next === undefined) return { rows, pages, link: page['@odata.deltaLink'] as string }
    link = next
  }
}

test('the first round returns everyone, the next only who joined, changed or left, and no photos', async () => {
  const asker = await createAsker({ people: 50 })
  const { tenant } = asker
  tenant.deltaPageSize = 20
  const first = await follow(asker, '/users/delta?$select=id,mail')
  expect([first.rows.length, first.pages]).toEqual([50, 3])

  const [changed, gone, photographed] = tenant.people.slice(5)
  const joiner = tenant.addPerson({ mail: 'new.joiner@brightwater.example' })
  tenant.changePerson(changed?.id ?? '', { mail: 'married@brightwater.example' })
  tenant.removePerson(gone?.id ?? '', 'deleted')
  tenant.changePhoto(photographed?.id ?? '')
  const second = await follow(asker, first.link)
  expect(second.rows).toEqual([
    { id: joiner.id, mail: 'new.joiner@brightwater.example' },
    { id: changed?.id, mail: 'married@brightwater.example' },
    { id: gone?.id, '@removed': { reason: 'deleted' } },
  ])
  expect((await follow(asker, second.link)).rows).toEqual([])
})

test('a reading can start from now', async () => {
  const asker = await createAsker({ people: 5 })
  const { rows, link } = await follow(asker, '/users/delta?$deltatoken=latest&$select=id')
  expect(rows).toEqual([])
  const { id } = asker.tenant.addPerson({})
  expect((await follow(asker, link)).rows).toEqual([{ id }])
})

test('an expired link is refused in either of two ways, and leads to a full round', async () => {
  const asker = await createAsker({ people: 5 })
  const { tenant, get } = asker
  const { link } = await follow(asker, '/users/delta?$select=id')
  tenant.expireDeltaLinks()
  const gone = await get(link)
  expect(gone.status).toBe(410)
  expect((await follow(asker, gone.headers.get('location') ?? '')).rows).toHaveLength(5)
  tenant.deltaExpiredAs = 'syncStateNotFound'
  const refused = await get(link)
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: { code: 'syncStateNotFound' } }])
})
