import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createCompany } from '../../api/demo-tenant/company/company.ts'
import { companyCsv } from '../../api/demo-tenant/company/company-csv.ts'
import { companyEmployees } from '../../api/demo-tenant/company/company-employees.ts'
import type { DemoPerson } from '../../api/demo-tenant/company/people.ts'
import { createPortraitStudio } from '../../api/demo-tenant/graph/photo-sizes.ts'

const company = createCompany()

describe('the company', () => {
  test('is the same every time, and begins the same at any size', () => {
    expect(createCompany()).toEqual(company)
    expect(createCompany(2000).slice(0, 250)).toEqual(company)
    expect(createCompany(250, 2)).not.toEqual(company)
  })

  test.each([
    [250, 175],
    [2000, 1400],
  ])('of %i people has %i with a photo', (size, photos) => {
    expect(createCompany(size).filter(({ photo }) => photo)).toHaveLength(photos)
  })

  const odd: [string, (person: DemoPerson) => boolean][] = [
    ['a guest', ({ userType, userPrincipalName }) => userType === 'Guest' && userPrincipalName.includes('#EXT#')],
    ['an apostrophe', ({ mail }) => mail?.includes("'") === true],
    ['a name in other letters', ({ displayName }) => /[\u4e00-\u9fff]/.test(displayName)],
    [
      'a mail that differs from the sign-in name',
      ({ mail, userPrincipalName }) => mail !== null && mail.split('@')[0] !== userPrincipalName.split('@')[0],
    ],
    ['capital letters in the mail', ({ mail }) => mail !== null && mail !== mail.toLowerCase()],
    ['no mailbox', ({ hasMailbox, userType }) => !hasMailbox && userType === 'Member'],
    ['a disabled account', ({ accountEnabled }) => !accountEnabled],
    ['no mail', ({ mail }) => mail === null],
    ['no employee id', ({ employeeId, userType }) => employeeId === null && userType === 'Member'],
  ]
  test.each(odd)('has someone with %s', (_what, isOdd) => {
    expect(company.some(isOdd)).toBe(true)
  })

  test('has two people with one mail address, and unique sign-in names and ids', () => {
    const mails = company.map(({ mail }) => mail?.toLowerCase()).filter((mail) => mail !== undefined)
    expect(mails.length - new Set(mails).size).toBe(1)
    const large = createCompany(2000)
    expect(new Set(large.map(({ userPrincipalName }) => userPrincipalName.toLowerCase())).size).toBe(2000)
    expect(new Set(large.map(({ id }) => id)).size).toBe(2000)
  })
})

describe('the personnel list', () => {
  test("in docs/examples is the company's", async () => {
    const file = await readFile(new URL('../../docs/examples/brightwater-personnel.csv', import.meta.url), 'utf8')
    expect(file).toBe(companyCsv({ people: company }))
  })

  test('has unique numbers, one duplicate mail address, and one person Entra ID doesn’t know', () => {
    const rows = companyEmployees(company)
    expect(new Set(rows.map(({ employeeNumber }) => employeeNumber)).size).toBe(rows.length)
    const addresses = new Set(
      company.flatMap(({ mail, userPrincipalName }) => [mail?.toLowerCase(), userPrincipalName.toLowerCase()]),
    )
    expect(
      rows.filter(({ email }) => !addresses.has(email.toLowerCase())).map(({ displayName }) => displayName),
    ).toEqual(['Agnes Brookfield'])
    const mails = rows.map(({ email }) => email.toLowerCase())
    // The two who share one mail in Entra ID do so here too.
    expect(mails.length - new Set(mails).size).toBe(2)
  })
})

describe('the portraits', () => {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('are JPEGs, each a different one', async () => {
    const studio = createPortraitStudio()
    const photos = company.flatMap(({ photo }) => (photo ? [photo] : []))
    const hashes = await Promise.all(photos.map(async (photo) => hashOf(await studio.original(photo))))
    expect(new Set(hashes).size).toBe(photos.length)
    expect(await sharp(await studio.original(photos[0] ?? expect.fail())).metadata()).toMatchObject({
      format: 'jpeg',
      width: 432,
      height: 432,
    })
  })

  test('of a large company differ in their pixels, also after resizing', async () => {
    const studio = createPortraitStudio()
    const sameFace = createCompany(20_000).flatMap(({ photo }) =>
      photo && 'portrait' in photo.source && photo.source.portrait === 0 ? [photo] : [],
    )
    expect(sameFace.length).toBe(80)
    const hashes = await Promise.all(
      sameFace.map(async (photo) =>
        hashOf(
          await sharp(await studio.sized(photo, 240))
            .resize(120)
            .jpeg({ quality: 80 })
            .toBuffer(),
        ),
      ),
    )
    expect(new Set(hashes).size).toBe(80)
  })
})
