import type { Locator } from 'playwright-core'
import { gridTexts } from '../../addin/texts/grid-texts.ts'
import { retentionTexts } from '../../addin/texts/retention-texts.ts'
import type { Rollcall } from '../helpers/start-rollcall.ts'
import { asked, part, press } from './actions.ts'
import type { OpenTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'

/** A part that pages are made of, and where to find one. */
export interface PartOfTheTab {
  name: string
  path: string
  /** The width of the window in pixels, if the part needs more than others. */
  screen?: number
  /** What a person does on that page until the part is there. */
  bring?: (tab: OpenTab) => Promise<unknown>
  find: (tab: OpenTab) => Locator
  /** Takes back what was done, so that the part can be drawn again. */
  after?: (tab: OpenTab) => Promise<unknown>
  /** Only so many pixels of a part that is larger, from its top left corner. */
  height?: number
  width?: number
}

const button = ({ frame }: OpenTab, name: string) => frame.getByRole('button', { name, exact: true })
/** The notice with these words: its title is in a column of words, which is in the notice. */
const notice = ({ frame }: OpenTab, title: string) => frame.getByText(title, { exact: true }).locator('../..')

async function addSomeoneWhoLeft(rollcall: Rollcall): Promise<void> {
  await rollcall.as('admin').post('/api/employees', {
    employeeNumber: '90001',
    displayName: 'Robin Leclercq',
    email: 'robin.leclercq@brightwater.example',
    employedUntil: '2025-06-30',
  })
}

const notices = (dryRun: string): PartOfTheTab[] => [
  { name: 'notice-info', path: `/runs/${dryRun}`, find: (tab) => notice(tab, 'Dry run').first() },
  {
    name: 'notice-success',
    path: '/settings/retention',
    bring: (tab) => press(tab.frame, 'Preview'),
    find: (tab) => notice(tab, retentionTexts.en.nothing),
  },
  {
    name: 'notice-warning',
    path: '/settings/retention',
    bring: async (tab) => {
      await tab.frame.getByLabel('Records of leavers').fill('12')
      await press(tab.frame, 'Preview')
    },
    find: (tab) => notice(tab, retentionTexts.en.would),
  },
  {
    name: 'notice-error',
    path: '/employees/import',
    bring: async ({ frame }) =>
      frame
        .locator('input[type=file]')
        .setInputFiles({ name: 'people.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }),
    find: ({ frame }) => frame.getByRole('alert').first(),
  },
]

const dialogs = (employee: string): PartOfTheTab[] => [
  {
    name: 'form-dialog',
    path: '/trainings',
    bring: (tab) => button(tab, 'Add training').first().click(),
    find: ({ frame }) => asked(frame),
  },
  {
    name: 'confirm-dialog',
    path: employee,
    bring: (tab) => button(tab, 'Delete person').click(),
    find: ({ frame }) => asked(frame),
  },
  {
    name: 'toast',
    path: '/employees?view=table&photo=with',
    bring: async (tab) => {
      await tab.frame.locator('[data-row="0"]').getByRole('checkbox').click()
      await press(tab.frame, 'Pin pictures')
    },
    find: (tab) => button(tab, 'Undo').locator('..'),
    after: (tab) => press(tab.frame, 'Undo'),
  },
]

const selectTwo = async ({ frame }: OpenTab) => {
  for (const row of ['0', '1']) await frame.locator(`[data-row="${row}"]`).getByRole('checkbox').first().click()
}

const lists = (employee: string): PartOfTheTab[] => [
  {
    name: 'card',
    path: '/remote-accounts',
    find: ({ frame }) => frame.getByRole('main').getByRole('listitem').first(),
  },
  {
    name: 'data-grid',
    path: '/employees?view=table',
    screen: 1280,
    bring: selectTwo,
    find: ({ frame }) => frame.getByRole('grid').first(),
    height: 300,
  },
  {
    name: 'bulk-bar',
    path: '/employees?view=table',
    screen: 1280,
    bring: selectTwo,
    find: ({ frame }) => frame.getByRole('toolbar', { name: gridTexts.en.toolbar }),
  },
  { name: 'persona', path: '/employees', find: ({ frame }) => frame.getByRole('list').last(), height: 172 },
  {
    name: 'empty-state',
    path: '/employees?search=nobody+has+this+name',
    find: ({ frame }) => frame.getByRole('heading', { name: 'No employees match' }).locator('..'),
  },
  {
    name: 'breadcrumb',
    path: employee,
    find: ({ frame }) => frame.getByRole('navigation', { name: 'Where you are' }),
    width: 300,
  },
]

const figures = (account: string, forecast: string): PartOfTheTab[] => [
  { name: 'panel', path: '/settings/retention', find: ({ frame }) => part(frame, 'Audit trail and history') },
  { name: 'badge', path: '/remote-accounts', find: ({ frame }) => frame.locator('.fui-Badge').first() },
  {
    name: 'save-bar',
    path: `${account}/connection`,
    bring: ({ frame }) => frame.getByRole('textbox', { name: 'Name' }).first().fill('Brightwater'),
    find: (tab) => button(tab, 'Discard changes').locator('..'),
  },
  {
    name: 'coverage-ring',
    path: '/',
    find: ({ frame }) => frame.getByRole('region').filter({ has: frame.locator('circle') }),
    height: 190,
  },
  { name: 'sparkline', path: '/', find: ({ frame }) => frame.getByRole('group', { name: /^The last \d+ runs$/ }) },
  {
    name: 'disclosure',
    path: forecast,
    bring: ({ frame }) => frame.locator('summary').first().click(),
    find: ({ frame }) => frame.locator('details').first(),
    height: 150,
    width: 560,
  },
  { name: 'navigation-rail', path: '/', find: ({ frame }) => frame.getByRole('navigation', { name: 'Menu' }) },
]

/** Every part that docs/design.md shows, in a company that has something to show. */
export async function partsOfTheTab(rollcall: Rollcall): Promise<PartOfTheTab[]> {
  const paths = await pagePaths(rollcall)
  await addSomeoneWhoLeft(rollcall)
  const taskId = rollcall.prepared?.taskId ?? ''
  await rollcall.runTask(taskId)
  const dryRun = await rollcall.runTask(taskId, { dryRun: true })
  const of = (page: string) => paths[page] ?? '/'
  return [
    ...figures(of('account'), of('mail forecast')),
    ...notices(dryRun.id),
    ...dialogs(of('employee')),
    ...lists(of('employee')),
  ]
}
