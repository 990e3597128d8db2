import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { ATTENDANCE_FEED } from './attendance-feed.ts'
import { attendanceChange, photoChange } from './change-views.ts'
import { operations } from './contract.ts'
import { photoArchive } from './photo-archive.ts'
import { PHOTO_FEED } from './photo-feed.ts'
import { createReadFeed } from './read-feed.ts'

export function changesRoutes(ctx: Context): Router {
  const router = Router()
  const readPhotos = createReadFeed(ctx, PHOTO_FEED)
  const readAttendance = createReadFeed(ctx, ATTENDANCE_FEED)
  mount(router, ctx, operations.readPhotoChanges, async ({ query }) => {
    const { items, nextCursor, more } = await readPhotos(query)
    return { items: items.map(photoChange), nextCursor, more }
  })
  mount(router, ctx, operations.readPhotoArchive, ({ query }) => photoArchive(ctx, readPhotos, query))
  mount(router, ctx, operations.readAttendanceChanges, async ({ query }) => {
    const { items, nextCursor, more } = await readAttendance(query)
    return { items: items.map(attendanceChange), nextCursor, more }
  })
  return router
}
