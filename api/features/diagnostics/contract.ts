import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

export const operations = {
  readHealth: {
    id: 'readHealth', method: 'get', path: '/healthz', access: ['public'],
    summary: 'The process is alive',
    status: 200, answer: z.object({ status: z.literal('alive') }),
  },
  readReadiness: {
    id: 'readReadiness', method: 'get', path: '/readyz', access: ['public'],
    summary: 'Rollcall is able to work; 503 while it stops or cannot save',
    status: 200, answer: z.object({ status: z.literal('ready') }),
  },
  readMetrics: {
    id: 'readMetrics', method: 'get', path: '/metrics', access: ['loopback', 'metrics:read', 'admin'],
    summary: 'Figures for Prometheus',
    status: 200, answerType: 'text/plain',
  },
  readOpenApi: {
    id: 'readOpenApi', method: 'get', path: '/api/openapi.json', access: ['public'],
    summary: 'This document',
    status: 200, answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Operation>
