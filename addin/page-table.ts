import { lazy, type ComponentType } from 'react'
import type { commonTexts } from './texts/common-texts.ts'

type Common = (typeof commonTexts)['en']
type Label = { [Key in keyof Common]: Common[Key] extends string ? Key : never }[keyof Common]

type PageComponent = ComponentType<{ id: string; tab: string }>

const late = (load: () => Promise<PageComponent>) => lazy(async () => ({ default: await load() }))

export interface PageEntry {
  /** May end in `/{id}`, which is passed to the page. */
  path: string
  /** Who may see it; admins see everything. */
  role: 'admin' | 'trainer' | 'everyone'
  page: PageComponent
  /**
   * Parts of the page with paths of their own below it ("/sessions/42/participants"); switching between them keeps the
   * page.
   */
  tabs?: readonly string[]
  nav?: { label: Label; group?: Label }
}

/** What people without a role see first. */
export const MY_PAGE = '/my'

/** Pages of a channel tab: for everyone there, and without the navigation. */
export const CHANNEL_PAGES: readonly Pick<PageEntry, 'path' | 'page' | 'tabs'>[] = [
  {
    path: '/channel/choose',
    page: late(async () => (await import('./pages/training-boards/choose-training.tsx')).ChooseTraining),
  },
  {
    path: '/channel/sessions/{id}',
    page: late(async () => (await import('./pages/my/catalogue-session.tsx')).CatalogueSession),
  },
  {
    path: '/channel/{id}',
    page: late(async () => (await import('./pages/training-boards/training-board.tsx')).TrainingBoard),
  },
]

/** Every page of the tab: its path, who may see it, and its chunk. */
export const PAGES: readonly PageEntry[] = [
  {
    path: MY_PAGE,
    role: 'everyone',
    page: late(async () => (await import('./pages/my/my-page.tsx')).MyPage),
    nav: { label: 'myPage' },
  },
  {
    path: '/catalogue',
    role: 'everyone',
    page: late(async () => (await import('./pages/my/catalogue.tsx')).Catalogue),
    nav: { label: 'catalogue' },
  },
  {
    path: '/catalogue/{id}',
    role: 'everyone',
    page: late(async () => (await import('./pages/my/catalogue-session.tsx')).CatalogueSession),
  },
  {
    path: '/',
    role: 'trainer',
    page: late(async () => (await import('./pages/home/home.tsx')).Home),
    nav: { label: 'home' },
  },
  {
    path: '/employees',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/employees.tsx')).Employees),
    nav: { label: 'employees', group: 'personnelAdministration' },
  },
  {
    path: '/employees/import',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/import.tsx')).ImportEmployees),
  },
  {
    path: '/employees/bin',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/deleted-people.tsx')).DeletedPeople),
  },
  {
    path: '/employees/who',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/who-is-who.tsx')).WhoIsWho),
  },
  {
    path: '/employees/from-entra',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/from-entra.tsx')).FromEntra),
  },
  {
    path: '/employees/{id}',
    role: 'admin',
    page: late(async () => (await import('./pages/employees/employee.tsx')).Employee),
  },
  {
    path: '/settings/retention',
    role: 'admin',
    page: late(async () => (await import('./pages/retention/retention.tsx')).Retention),
  },
  {
    path: '/settings',
    role: 'admin',
    page: late(async () => (await import('./pages/settings/settings.tsx')).Settings),
    nav: { label: 'settings', group: 'personnelAdministration' },
  },
  {
    path: '/trainings',
    role: 'trainer',
    page: late(async () => (await import('./pages/trainings/trainings.tsx')).Trainings),
    nav: { label: 'trainings', group: 'training' },
  },
  {
    path: '/trainings/import',
    role: 'trainer',
    page: late(async () => (await import('./pages/trainings/import/import-sessions.tsx')).ImportSessions),
  },
  {
    path: '/trainings/{id}',
    role: 'trainer',
    page: late(async () => (await import('./pages/trainings/training.tsx')).Training),
  },
  {
    path: '/sessions/{id}',
    role: 'trainer',
    tabs: ['participants', 'invitation', 'send', 'attendance'],
    page: late(async () => (await import('./pages/trainings/session/session.tsx')).Session),
  },
  {
    path: '/calendar',
    role: 'trainer',
    page: late(async () => (await import('./pages/trainings/calendar/calendar.tsx')).Calendar),
    nav: { label: 'calendar', group: 'training' },
  },
  {
    path: '/training-settings',
    role: 'admin',
    page: late(async () => (await import('./pages/trainings/settings/training-settings.tsx')).TrainingSettings),
    nav: { label: 'settings', group: 'training' },
  },
  {
    path: '/remote-accounts',
    role: 'admin',
    page: late(async () => (await import('./pages/remote-accounts/remote-accounts.tsx')).RemoteAccounts),
    nav: { label: 'remoteAccounts', group: 'administration' },
  },
  {
    path: '/remote-accounts/new',
    role: 'admin',
    page: late(async () => (await import('./pages/remote-accounts/new-account.tsx')).NewAccount),
  },
  {
    path: '/remote-accounts/{id}',
    role: 'admin',
    tabs: ['connection', 'consent', 'test', 'certificate', 'limits', 'move'],
    page: late(async () => (await import('./pages/remote-accounts/account.tsx')).Account),
  },
  {
    path: '/service-tasks',
    role: 'admin',
    page: late(async () => (await import('./pages/service-tasks/service-tasks.tsx')).ServiceTasks),
    nav: { label: 'serviceTasks', group: 'administration' },
  },
  {
    path: '/service-tasks/new',
    role: 'admin',
    page: late(async () => (await import('./pages/service-tasks/new-task.tsx')).NewTask),
  },
  {
    path: '/service-tasks/{id}',
    role: 'admin',
    page: late(async () => (await import('./pages/service-tasks/task.tsx')).Task),
  },
  { path: '/runs/{id}', role: 'admin', page: late(async () => (await import('./pages/service-tasks/run.tsx')).Run) },
  {
    path: '/service-keys',
    role: 'admin',
    page: late(async () => (await import('./pages/service-keys/service-keys.tsx')).ServiceKeys),
    nav: { label: 'serviceKeys', group: 'administration' },
  },
  {
    path: '/audit',
    role: 'admin',
    page: late(async () => (await import('./pages/audit/audit.tsx')).Audit),
    nav: { label: 'audit', group: 'administration' },
  },
  {
    path: '/diagnostics',
    role: 'admin',
    page: late(async () => (await import('./pages/diagnostics/diagnostics.tsx')).Diagnostics),
    nav: { label: 'diagnostics', group: 'administration' },
  },
]
