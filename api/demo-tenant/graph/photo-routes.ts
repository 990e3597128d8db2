import { graphError, hasRole, type GraphAnswer, type GraphCall, type GraphRoute } from './graph-call.ts'
import { exchangeDenied } from './graph-refusals.ts'
import type { DemoPerson, DemoPhoto, NoPhotoFace } from '../company/people.ts'
import { PHOTO_SIDES, type Measures, type PhotoSide } from './photo-sizes.ts'
import { userNotFound } from './user-routes.ts'

export const photoRoutes: readonly GraphRoute[] = [
  { method: 'GET', pattern: '/users/{id}/photo', answer: (call) => withPerson(call, describeLargest) },
  { method: 'GET', pattern: '/users/{id}/photo/$value', answer: (call) => withPerson(call, sendLargest) },
  { method: 'GET', pattern: '/users/{id}/photos', answer: (call) => withPerson(call, listSizes) },
  { method: 'GET', pattern: '/users/{id}/photos/{size}', answer: (call) => withPerson(call, describeSize) },
  { method: 'GET', pattern: '/users/{id}/photos/{size}/$value', answer: (call) => withPerson(call, sendSize) },
]

type PersonAnswer = (call: GraphCall, person: DemoPerson) => Promise<GraphAnswer> | GraphAnswer

function withPerson(call: GraphCall, answer: PersonAnswer): Promise<GraphAnswer> | GraphAnswer {
  if (!hasRole(call, 'ProfilePhoto.Read.All', 'User.Read.All')) return exchangeDenied(call)
  const key = call.params.id ?? ''
  const person = call.state.directory.find(key)
  return person ? answer(call, person) : userNotFound(call, key)
}

async function describeLargest(call: GraphCall, person: DemoPerson): Promise<GraphAnswer> {
  const { photo } = person
  if (!photo) return saysNoPhoto(call, person.noPhotoFace)
  const measures = (await call.state.studio.measure(photo)) ?? { width: 240, height: 240 }
  return { status: 200, json: { ...contextOf(call, person), ...describe(photo, measures) } }
}

async function sendLargest(call: GraphCall, person: DemoPerson): Promise<GraphAnswer> {
  const { photo } = person
  if (!photo) return saysNoPicture(call, person.noPhotoFace)
  return send(call, photo, await call.state.studio.original(photo), contentTypeOf(photo))
}

async function listSizes(call: GraphCall, person: DemoPerson): Promise<GraphAnswer> {
  const { photo } = person
  if (!photo) return saysNoPicture(call, person.noPhotoFace)
  const sides = await sidesOf(call, photo)
  return {
    status: 200,
    json: { ...contextOf(call, person), value: sides.map((side) => describe(photo, { width: side, height: side })) },
  }
}

async function describeSize(call: GraphCall, person: DemoPerson): Promise<GraphAnswer> {
  const found = await findSize(call, person)
  if ('status' in found) return found
  return {
    status: 200,
    json: { ...contextOf(call, person), ...describe(found.photo, { width: found.side, height: found.side }) },
  }
}

async function sendSize(call: GraphCall, person: DemoPerson): Promise<GraphAnswer> {
  const found = await findSize(call, person)
  if ('status' in found) return found
  return send(call, found.photo, await call.state.studio.sized(found.photo, found.side), 'image/jpeg')
}

async function findSize(
  call: GraphCall,
  person: DemoPerson,
): Promise<{ photo: DemoPhoto; side: PhotoSide } | GraphAnswer> {
  const { photo } = person
  if (!photo) return saysNoPicture(call, person.noPhotoFace)
  const asked = /^(\d+)x\1$/i.exec(call.params.size ?? '')?.[1]
  const side = PHOTO_SIDES.find((known) => String(known) === asked)
  if (side === undefined)
    return graphError(call, 400, 'ErrorInvalidImageId', `The requested image id '${call.params.size}' is not valid.`)
  return (await sidesOf(call, photo)).includes(side)
    ? { photo, side }
    : graphError(call, 404, 'ImageNotFound', 'The specified image size was not found.')
}

/** The available sizes: none larger than the upload, and none for a picture kept outside a mailbox. */
async function sidesOf(call: GraphCall, photo: DemoPhoto): Promise<PhotoSide[]> {
  if (photo.entraOnly) return []
  const measures = await call.state.studio.measure(photo)
  return PHOTO_SIDES.filter((side) => !measures || side <= Math.min(measures.width, measures.height))
}

function send(call: GraphCall, photo: DemoPhoto, bytes: Uint8Array, contentType: string): GraphAnswer {
  const etag = call.state.switches.photoEtagHeader ? { etag: quoted(photo.etag) } : {}
  return { status: 200, headers: { 'content-type': contentType, ...etag }, bytes }
}

function describe(photo: DemoPhoto, { width, height }: Measures): Record<string, unknown> {
  return {
    '@odata.mediaContentType': contentTypeOf(photo),
    '@odata.mediaEtag': quoted(photo.etag),
    id: `${width}x${height}`,
    width,
    height,
  }
}

function contentTypeOf(photo: DemoPhoto): string {
  return 'bytes' in photo.source ? photo.source.contentType : 'image/jpeg'
}

function quoted(etag: string): string {
  return `"${etag}"`
}

function contextOf(call: GraphCall, person: DemoPerson): Record<string, string> {
  return { '@odata.context': `${call.origin}/v1.0/$metadata#users('${person.id}')/photo/$entity` }
}

/** The other form of "no photo": metadata of one transparent pixel, with status 200. Only /photo returns it. */
function saysNoPhoto(call: GraphCall, face: NoPhotoFace): GraphAnswer {
  if (face !== 'onePixelGif') return saysNoPicture(call, face)
  return {
    status: 200,
    json: {
      '@odata.context': `${call.origin}/v1.0/$metadata#photo/$entity`,
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '',
      id: '1x1',
      width: 1,
      height: 1,
    },
  }
}

const FACES: Record<NoPhotoFace, [code: string, message: string]> = {
  ImageNotFound: [
    'ImageNotFound',
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  ],
  ErrorEntityNotFound: [
    'ErrorEntityNotFound',
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  ],
  ErrorItemNotFound: ['ErrorItemNotFound', "The photo wasn't found."],
  ResourceNotFound: ['ResourceNotFound', 'Resource could not be discovered.'],
  MailboxNotEnabledForRESTAPI: [
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  ],
  onePixelGif: ['ImageNotFound', 'The photo was not found.'],
}

function saysNoPicture(call: GraphCall, face: NoPhotoFace): GraphAnswer {
  const [code, message] = FACES[face]
  return graphError(call, 404, code, message)
}
