import { graphError, hasRole, type GraphAnswer, type GraphCall, type GraphRoute } from '../graph/graph-call.ts'

/** Notifications in Teams: https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification */
export const activityRoutes: readonly GraphRoute[] = [
  { method: 'POST', pattern: '/users/{id}/teamwork/sendActivityNotification', answer: sendNotification },
]

interface Asked {
  topic?: { source?: string; value?: string; webUrl?: string }
  activityType?: string
  previewText?: { content?: string }
  templateParameters?: { name: string; value: string }[]
}

function sendNotification(call: GraphCall): GraphAnswer {
  const { teamsApp, directory, clock } = call.state
  const mayAll = hasRole(call, 'TeamsActivity.Send')
  if (!mayAll && !teamsApp.asksPerPerson) return permissionMissing(call)
  const person = directory.find(call.params.id ?? '')
  if (!person) return mayAll ? graphError(call, 404, 'NotFound', 'User not found.') : permissionMissing(call)
  if (call.appId !== teamsApp.clientId || teamsApp.missingFor.has(person.id))
    return mayAll ? notInstalled(call) : permissionMissing(call)
  const body = (call.body ?? {}) as Asked
  const fault = faultOf(call, body)
  if (fault !== undefined) return graphError(call, 400, 'BadRequest', fault)
  const { topic, activityType = '', previewText, templateParameters = [] } = body
  teamsApp.notifications.push({
    user: person.id,
    activityType,
    topic: topic?.value ?? '',
    webUrl: topic?.webUrl ?? '',
    preview: previewText?.content ?? '',
    parameters: Object.fromEntries(templateParameters.map(({ name, value }) => [name, value])),
    at: clock.now().toISOString(),
  })
  return { status: 204 }
}

function faultOf({ state }: GraphCall, body: Asked): string | undefined {
  const { topic, activityType = '', templateParameters = [] } = body
  const template = state.teamsApp.activityTypes[activityType]
  if (template === undefined) return `The activity type '${activityType}' is not declared in the app manifest.`
  const given = new Set(templateParameters.map(({ name }) => name))
  const missing = [...template.matchAll(/\{(\w+)\}/g)].find(([, name = '']) => !given.has(name))
  if (missing) return `The template parameter '${missing[1] ?? ''}' is missing.`
  if (topic?.source !== 'text' || !topic.value) return 'The topic must be an entityUrl, or a text.'
  // A notification must lead somewhere in Teams.
  return topic.webUrl?.startsWith('https://teams.microsoft.com/l/')
    ? undefined
    : 'The webUrl of the topic must be a Microsoft Teams deep link.'
}

const permissionMissing = (call: GraphCall) =>
  graphError(
    call,
    403,
    'Forbidden',
    "Missing role permissions on the request. API requires one of 'TeamsActivity.Send, TeamsActivity.Send.User'. " +
      `Roles on the request '${call.roles.join(', ')}'.`,
  )

const notInstalled = (call: GraphCall) =>
  graphError(
    call,
    403,
    'Forbidden',
    `Application with AAD App Id '${call.appId ?? ''}' is not authorized to generate notifications to the recipient. ` +
      'Ensure that the expected Teams app is installed in the target scope (user, team, or chat).',
  )
