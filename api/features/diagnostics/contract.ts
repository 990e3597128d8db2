import { z } from 'zod'
import { Attention } from '../../lib/errors/contract.ts'
import type { Operation } from '../../http/operation.ts'

const figures = z.record(z.string(), z.number())

/** The state of this server. */
export const DiagnosticsSummary = z.object({
  madeAt: z.iso.datetime(),
  versions: z.object({
    rollcall: z.string(),
    node: z.string(),
    platform: z.string(),
    /** The release of the IANA time zone data that Node.js brings along, such as "2025c". */
    timeZones: z.string().optional(),
  }),
  health: z.object({
    ready: z.boolean(),
    /** What is wrong with the store. */
    trouble: z.string().optional(),
    upSeconds: z.int(),
    scheduler: z.boolean(),
  }),
  /** What works now and soon will not. */
  warnings: z.array(Attention),
  /** How many records there are of each kind. */
  counts: figures,
})

/** What helps to find a fault: without secrets, names of people and addresses of mailboxes. */
export const DiagnosticsBundle = DiagnosticsSummary.extend({
  /** The configuration without secrets and names; of the admins only their number. */
  configuration: z.record(z.string(), z.unknown()),
  /** The first line of the audit trail that does not fit the one before it; absent when all do. */
  auditBreaksAt: z.int().optional(),
  runs: z.array(
    z.object({
      id: z.string(),
      taskId: z.string(),
      type: z.string(),
      status: z.string(),
      dryRun: z.boolean(),
      /** "user", "app", "serviceKey" or "system". */
      startedBy: z.string(),
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().optional(),
      counts: figures,
      figures: figures.optional(),
      held: figures.optional(),
      error: z.object({ code: z.string(), message: z.string() }).optional(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      schedule: z.string(),
      timeZone: z.string(),
      enabled: z.boolean(),
      handledUntil: z.iso.datetime(),
      running: z.boolean(),
    }),
  ),
  accounts: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      cloud: z.string(),
      hasClientSecret: z.boolean().optional(),
      clientSecretExpiresOn: z.string().optional(),
      certificateExpiresOn: z.string().optional(),
      hasMailbox: z.boolean().optional(),
      /** Of an account that acts for a user. */
      granted: z.boolean().optional(),
      passwordRefused: z.boolean().optional(),
      attention: z.string().optional(),
    }),
  ),
  /** The last lines that were a warning or worse. */
  log: z.array(z.string()),
  /** As Prometheus reads them. */
  metrics: z.string(),
})

export type DiagnosticsSummary = z.infer<typeof DiagnosticsSummary>
export type DiagnosticsBundle = z.infer<typeof DiagnosticsBundle>

export const operations = {
  readHealth: {
    id: 'readHealth',
    method: 'get',
    path: '/healthz',
    access: ['public'],
    summary: 'Check whether the process is running',
    status: 200,
    answer: z.object({ status: z.literal('alive') }),
  },
  readReadiness: {
    id: 'readReadiness',
    method: 'get',
    path: '/readyz',
    access: ['public'],
    summary: 'Check whether Rollcall can work; 503 while it is stopping or can’t save',
    status: 200,
    answer: z.object({ status: z.literal('ready') }),
  },
  readMetrics: {
    id: 'readMetrics',
    method: 'get',
    path: '/metrics',
    access: ['loopback', 'metrics:read', 'admin'],
    summary: 'Get metrics for Prometheus',
    status: 200,
    answerType: 'text/plain',
  },
  readDiagnostics: {
    id: 'readDiagnostics',
    method: 'get',
    path: '/api/diagnostics',
    access: ['admin'],
    summary: 'Get versions, health and numbers of records',
    status: 200,
    answer: DiagnosticsSummary,
  },
  readBundle: {
    id: 'readBundle',
    method: 'get',
    path: '/api/diagnostics/bundle',
    access: ['admin'],
    summary: 'Download a support bundle, without secrets or names',
    status: 200,
    answer: DiagnosticsBundle,
  },
  readOpenApi: {
    id: 'readOpenApi',
    method: 'get',
    path: '/api/openapi.json',
    access: ['public'],
    summary: 'Get this document',
    status: 200,
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Operation>
