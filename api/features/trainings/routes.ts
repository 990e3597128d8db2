import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { RollcallError } from '../../lib/errors.ts'
import { languageOf } from '../../lib/spoken-time.ts'
import { followImport } from '../../imports/follow-import.ts'
import { readImportLines, readImportState } from '../../imports/read-import.ts'
import { templateReply } from '../../imports/template-reply.ts'
import { operations } from './contract.ts'
import { SESSIONS_TEMPLATE } from './import/sessions-template.ts'
import { createSessionImport } from './import/import-sessions.ts'
import { sessionsImportAnswer } from './import/sessions-import-answer.ts'
import { matchPeople } from './people/match-people.ts'
import { listDepartments, searchPeople } from './people/search-people.ts'
import { removeTrainingPicture, setTrainingPicture } from './picture/training-picture.ts'
import { addSession } from './sessions/add-session.ts'
import { changeSession } from './sessions/change-session.ts'
import { copySession } from './sessions/copy-session.ts'
import { listSessions, listSessionsOfTraining } from './sessions/list-sessions.ts'
import { removeSession } from './sessions/remove-session.ts'
import { readSession } from './sessions/session-view.ts'
import { checkIn, setParticipants } from './sessions/set-participants.ts'
import { addTraining, changeTraining, listTrainings, readTraining, removeTraining } from './trainings.ts'

export function trainingRoutes(ctx: Context): Router {
  const router = Router()
  const importSessions = createSessionImport(ctx)
  mountTrainings(router, ctx)
  mount(router, ctx, operations.listSessionsOfTraining, ({ params, query }) =>
    listSessionsOfTraining(ctx, params.id, query),
  )
  mount(router, ctx, operations.addSession, (call) =>
    addSession(ctx, call, call.params.id, call.body, call.header('accept-language')),
  )
  mount(router, ctx, operations.listSessions, ({ query }) => listSessions(ctx, query))
  mount(router, ctx, operations.importSessions, (call) => {
    const { query, rawBody, header } = call
    const options = { ...query, acceptLanguage: header('accept-language') }
    return followImport(ctx, 'sessions', query, async (tell) =>
      sessionsImportAnswer(ctx, await importSessions(call, rawBody, options, tell), query),
    )
  })
  mount(router, ctx, operations.readSessionImport, ({ params }) => readImportState(ctx, 'sessions', params.id))
  mount(router, ctx, operations.listSessionImportLines, ({ params, query }) =>
    readImportLines(ctx, 'sessions', params.id, query),
  )
  mount(router, ctx, operations.readSessionsTemplate, async ({ query, header }) =>
    templateReply('sessions', SESSIONS_TEMPLATE, query.language ?? languageOf(header('accept-language'))),
  )
  mount(router, ctx, operations.readSession, ({ actor, params }) => readSession(ctx, actor, params.id))
  mount(router, ctx, operations.changeSession, (call) =>
    changeSession(ctx, call, call.params.id, call.body, call.ifMatch),
  )
  mount(router, ctx, operations.removeSession, (call) => removeSession(ctx, call, call.params.id, call.ifMatch))
  mount(router, ctx, operations.copySession, (call) => copySession(ctx, call, call.params.id, call.body))
  mount(router, ctx, operations.setParticipants, (call) =>
    setParticipants(ctx, call, call.params.id, call.body, call.ifMatch),
  )
  mount(router, ctx, operations.matchPeople, ({ actor, body }) => matchPeople(ctx, actor, body))
  mount(router, ctx, operations.searchPeople, ({ actor, query }) => searchPeople(ctx, actor, query))
  mount(router, ctx, operations.listDepartments, () => listDepartments(ctx))
  mount(router, ctx, operations.checkIn, (call) => checkIn(ctx, call, call.params.id, call.body))
  return router
}

function mountTrainings(router: Router, ctx: Context): void {
  mount(router, ctx, operations.listTrainings, ({ query }) => listTrainings(ctx, query))
  mount(router, ctx, operations.addTraining, (call) => addTraining(ctx, call, call.body))
  mount(router, ctx, operations.readTraining, ({ params }) => readTraining(ctx, params.id))
  mount(router, ctx, operations.changeTraining, (call) =>
    changeTraining(ctx, call, call.params.id, call.body, call.ifMatch),
  )
  mount(router, ctx, operations.setTrainingPicture, (call) => {
    if (!call.rawBody) throw new RollcallError('photo_unreadable', 'No picture was sent.')
    return setTrainingPicture(ctx, call, call.params.id, call.rawBody.bytes, call.ifMatch)
  })
  mount(router, ctx, operations.removeTrainingPicture, (call) =>
    removeTrainingPicture(ctx, call, call.params.id, call.ifMatch),
  )
  mount(router, ctx, operations.removeTraining, (call) => removeTraining(ctx, call, call.params.id, call.ifMatch))
}
