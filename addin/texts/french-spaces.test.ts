import { describe, expect, test } from 'vitest'
import { withFrenchSpaces } from '../../api/lib/french-spaces/contract.ts'
import { texts } from './table.ts'

/** A narrow space that never breaks. */
const N = '\u202F'

describe('a narrow space that never breaks is put', () => {
  test.each([
    ['Quitter sans enregistrer ?', `Quitter sans enregistrer${N}?`],
    ['Envoyez-lui ce lien :', `Envoyez-lui ce lien${N}:`],
    ['Résultats : 12', `Résultats${N}: 12`],
    ['Fermez l’onglet ; rouvrez-le !', `Fermez l’onglet${N}; rouvrez-le${N}!`],
    ['plus de 20 % des photos', `plus de 20${N}% des photos`],
    ['choisissez « Refuser les photos ».', `choisissez «${N}Refuser les photos${N}».`],
    ['choisissez «Refuser les photos»', `choisissez «${N}Refuser les photos${N}»`],
    ['une espace insécable\u00A0: déjà là', `une espace insécable${N}: déjà là`],
    [`une espace fine${N}; déjà là`, `une espace fine${N}; déjà là`],
    ['Supprimer « Atelier » ?', `Supprimer «${N}Atelier${N}»${N}?`],
    ['Que faire ?…', `Que faire${N}?…`],
  ])('%s', (plain, printed) => {
    expect(withFrenchSpaces(plain)).toBe(printed)
    expect(withFrenchSpaces(printed)).toBe(printed)
  })
})

test.each([
  'https://rollcall.example/employees?picture=without',
  'À 12:30, ou à 9:05',
  'Encore …',
  'Vraiment…?',
  'microsoft.graph:User',
  'GET /api/x?since=1 %2F',
  'Une phrase sans signes doubles.',
  '',
])('nothing changes in: %s', (text) => expect(withFrenchSpaces(text)).toBe(text))

test('only the French column of a table is set like that, lists and functions included', () => {
  const table = texts({
    en: { ask: (name: string) => `Delete ${name} ?`, list: ['Why ?'], deep: { sure: 'Sure ?' } },
    nl: { ask: (name) => `${name} verwijderen ?`, list: ['Waarom ?'], deep: { sure: 'Zeker ?' } },
    fr: { ask: (name) => `Supprimer ${name} ?`, list: ['Pourquoi ?'], deep: { sure: 'Sûr ?' } },
    de: { ask: (name) => `${name} löschen ?`, list: ['Warum ?'], deep: { sure: 'Sicher ?' } },
  })
  expect(table.fr.ask('Anna')).toBe(`Supprimer Anna${N}?`)
  expect(table.fr.ask).toHaveLength(1)
  expect(table.fr.list).toEqual([`Pourquoi${N}?`])
  expect(table.fr.deep.sure).toBe(`Sûr${N}?`)
  expect([table.en.ask('Anna'), table.nl.deep.sure, table.de.list[0]]).toEqual(['Delete Anna ?', 'Zeker ?', 'Warum ?'])
})
