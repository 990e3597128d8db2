import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { operations } from './contract.ts'
import { readTrainingBoard } from './read-training-board.ts'

export function trainingBoardRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.readTrainingBoard, ({ params }) => readTrainingBoard(ctx, params.id))
  return router
}
