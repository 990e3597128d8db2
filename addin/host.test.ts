// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { frameWindow, type Frame } from '../test/helpers/host-frame.ts'

let frame: Frame | undefined
beforeEach(() => {
  // teams-js requests a list from the network when it is loaded, and remembers that it was started.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in tests')))
  vi.resetModules()
})
afterEach(() => {
  frame?.remove()
  frame = undefined
  vi.unstubAllGlobals()
})

const load = () => import('./host.ts')
const start = async () => (await load()).startHost()
async function started(context?: Record<string, unknown>) {
  frame = frameWindow(context)
  const host = await start()
  if (!host) throw new Error('The host did not answer.')
  return { host, frame, funcs: () => frame?.received.map(({ func }) => func) ?? [] }
}

test('in a plain window there is no host, and nothing waits for one', async () => {
  expect(await start()).toBeUndefined()
})

test('the host passes on its name, language, theme and the page a link leads to', async () => {
  const { host } = await started()
  expect(host).toMatchObject({ name: 'Outlook', locale: 'nl-be', theme: 'dark', subPageId: '/employees' })
})

test('an unknown theme is shown as the light one', async () => {
  expect((await started({ theme: 'glass' })).host.theme).toBe('default')
})

test('a host that says no leaves the tab outside', async () => {
  frame = frameWindow()
  frame.answers['getContext'] = () => {
    throw new Error('not for you')
  }
  frame.answers['initialize'] = () => undefined
  vi.useFakeTimers()
  const starting = start()
  await vi.waitFor(() => expect(frame?.received.length).toBeGreaterThan(0))
  await vi.advanceTimersByTimeAsync(6_000)
  vi.useRealTimers()
  expect(await starting).toBeUndefined()
})

describe('the host is told', () => {
  const told = (funcs: string[]) => funcs.filter((func) => func.startsWith('appInitialization.'))

  test('first that something can be seen, then that the tab can be used, each once', async () => {
    const { host, funcs } = await started()
    host.appLoaded()
    host.appLoaded()
    host.ready()
    host.ready()
    await vi.waitFor(() => expect(told(funcs())).toHaveLength(2))
    expect(told(funcs())).toEqual(['appInitialization.appLoaded', 'appInitialization.success'])
  })

  test('both, in that order, when the tab only reports the second', async () => {
    const { host, funcs } = await started()
    host.ready()
    await vi.waitFor(() => expect(told(funcs())).toHaveLength(2))
    expect(told(funcs())).toEqual(['appInitialization.appLoaded', 'appInitialization.success'])
  })

  test('which link to offer, if it can', async () => {
    const { host, frame } = await started()
    expect(host.shareLink('/runs/42', 'A run')).toBe(true)
    await vi.waitFor(() =>
      expect(frame.received).toContainEqual({ func: 'shareDeepLink', args: ['/runs/42', 'A run', undefined] }),
    )
  })
})

describe('a tab that is added to a channel', () => {
  const tab = {
    entityId: 't1',
    contentUrl: 'https://rollcall.example/tab/#/channel/t1',
    websiteUrl: 'https://rollcall.example/tab/#/channel/t1',
    suggestedDisplayName: 'First aid',
  }
  const configuring = async (frameContext: string) => {
    frame = frameWindow({ frameContext })
    frame.answers['initialize'] = () => [
      frameContext,
      'web',
      JSON.stringify({ apiVersion: 4, supports: { pages: { config: {} } } }),
      '2.0.1',
    ]
    frame.answers['settings.setSettings'] = () => [true]
    const host = await start()
    host?.configureTab(tab)
    return frame
  }

  test('can be saved once a training is chosen, and the host then gets its link', async () => {
    const { received, tell } = await configuring('settings')
    await vi.waitFor(() => expect(received).toContainEqual({ func: 'settings.setValidityState', args: [true] }))
    tell('settings.save')
    await vi.waitFor(() => expect(received.map(({ func }) => func)).toContain('settings.save.success'))
    expect(received.find(({ func }) => func === 'settings.setSettings')?.args[0]).toMatchObject(tab)
  })

  test('cannot be saved when no tab is being added, and nothing breaks', async () => {
    const { received } = await configuring('content')
    expect(received.map(({ func }) => func)).not.toContain('settings.setValidityState')
  })
})

test('a change of the theme arrives at once', async () => {
  const { host, frame } = await started()
  const themes: string[] = []
  host.onTheme((theme) => themes.push(theme))
  await vi.waitFor(() => expect(frame.received).toContainEqual({ func: 'registerHandler', args: ['themeChange'] }))
  frame.tell('themeChange', 'contrast')
  frame.tell('themeChange', 'default')
  await vi.waitFor(() => expect(themes).toEqual(['contrast', 'default']))
})

test('work that ends in time keeps its result or its failure', async () => {
  const { within } = await load()
  await expect(within(1_000, Promise.resolve('here'))).resolves.toBe('here')
  await expect(within(1_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own')
  await expect(within(1, new Promise(() => undefined))).rejects.toThrow('No answer within 1 ms')
})
