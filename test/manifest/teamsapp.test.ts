import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { TEAMS_HOSTS } from '../../api/auth/teams-hosts.ts'
import { readEnvironment } from '../../manifest/read-environment.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface TeamsApp {
  version: string
  provision: { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }[]
  deploy: { uses: string; with: { templates: { path: string; parameters: string }[] } }[]
  publish: { uses: string; with: Record<string, unknown> }[]
}

const teamsApp = () => parse(read('teamsapp.yml')) as TeamsApp

describe('teamsapp.yml', () => {
  const schema = JSON.parse(read('test/manifest/teamsapp.v1.13.schema.json')) as object
  const isValid = (app: unknown) =>
    new Ajv({ strict: false, allErrors: true, validateFormats: false }).validate(schema, app)

  test('is valid by its official schema', () => {
    expect(isValid(teamsApp())).toBe(true)
  })

  test.each([
    ['an unknown action', (app: TeamsApp) => Object.assign(app.provision[0] ?? {}, { uses: 'aadApp/creat' })],
    ['a misspelt option', (app: TeamsApp) => Object.assign(app.provision[0]?.with ?? {}, { signInAudiance: 'x' })],
    ['no version', (app: TeamsApp) => Reflect.deleteProperty(app, 'version')],
  ])('with %s it is refused, so the test above is meaningful', (_name, spoil) => {
    const app = teamsApp()
    spoil(app)
    expect(isValid(app)).toBe(false)
  })

  test('runs the steps in their order, and names existing files', () => {
    expect(teamsApp().provision.map(({ uses }) => uses)).toEqual([
      'aadApp/create',
      'teamsApp/create',
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
      'teamsApp/extendToM365',
    ])
    for (const step of [...teamsApp().provision, ...teamsApp().publish]) {
      if (typeof step.with['manifestPath'] === 'string')
        expect(JSON.parse(read(step.with['manifestPath']))).toBeTypeOf('object')
    }
  })

  test('deploys the Azure template, with a value for each parameter without a default', () => {
    expect(teamsApp().deploy.map(({ uses }) => uses)).toEqual(['arm/deploy'])
    const [template] = teamsApp().deploy[0]?.with.templates ?? []
    const wanted = [...read(template?.path ?? '').matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name)
    const { parameters } = JSON.parse(read(template?.parameters ?? '')) as { parameters: object }
    expect(Object.keys(parameters).sort()).toEqual(wanted.sort())
  })

  test('every variable of a manifest is in an env file or written by a step', () => {
    const written = teamsApp().provision.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}))
    const given = new Set([...Object.keys(readEnvironment('dev', {})), ...written])
    const wanted = [
      'manifest/manifest.json',
      'manifest/aad.manifest.json',
      'manifest/outlook/extension.json',
      'teamsapp.yml',
      'infra/main.parameters.json',
    ].flatMap((file) => [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))
    // Secrets are in a file beside, which is never committed.
    expect(wanted.filter((name) => !given.has(name) && !name.startsWith('SECRET_'))).toEqual([])
    expect(Object.keys(readEnvironment('production', {})).sort()).toEqual(
      Object.keys(readEnvironment('dev', {})).sort(),
    )
  })
})

interface EntraApp {
  identifierUris: string[]
  api: {
    requestedAccessTokenVersion: number
    oauth2PermissionScopes: { id: string; value: string }[]
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[]
  }
  appRoles: { id: string; value: string; allowedMemberTypes: string[] }[]
  web: { redirectUris: string[] }
}

describe('the app registration', () => {
  const app = JSON.parse(read('manifest/aad.manifest.json')) as EntraApp

  test('exposes access_as_user with tokens of version 2, pre-authorised for exactly the hosts the API takes tokens from', () => {
    const [scope] = app.api.oauth2PermissionScopes
    expect(scope?.value).toBe('access_as_user')
    expect(app.api.requestedAccessTokenVersion).toBe(2)
    expect(app.api.preAuthorizedApplications.map(({ appId }) => appId).sort()).toEqual([...TEAMS_HOSTS.keys()].sort())
    expect(
      app.api.preAuthorizedApplications.every(
        ({ delegatedPermissionIds }) => delegatedPermissionIds.join() === scope?.id,
      ),
    ).toBe(true)
  })

  test('has the three app roles, each for the right kind of member', () => {
    expect(
      Object.fromEntries(app.appRoles.map(({ value, allowedMemberTypes }) => [value, allowedMemberTypes])),
    ).toEqual({
      'Rollcall.Admin': ['User'],
      'Rollcall.Trainer': ['User'],
      'Tasks.Run': ['Application'],
    })
    expect(new Set(app.appRoles.map(({ id }) => id)).size).toBe(3)
  })

  test('has the redirect address for a password account’s consent', () => {
    expect(app.web.redirectUris).toEqual(['${{TAB_ENDPOINT}}/consent/callback'])
    expect(app.identifierUris).toEqual(['api://${{TAB_DOMAIN}}/${{AAD_APP_CLIENT_ID}}'])
  })
})
