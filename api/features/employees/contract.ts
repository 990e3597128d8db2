import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { Coverage, History, ImportResult, PeopleValues } from './answers/contract.ts'
import { followFields, ImportState, linesQuery, mappingField, TemplateQuery } from '../../imports/contract.ts'
import { binOperations } from './bin/contract.ts'
import { entraOperations } from './entra/contract.ts'
import { EMPLOYEE_COLUMNS, EmployeeDetails, EmployeeDraft, EmployeePatch } from './fields/contract.ts'
import { missingOperations } from './missing/contract.ts'
import { PhotoStatus, PhotoView, UPLOAD_BYTES, pictureOperations, write } from './pictures/contract.ts'
import { EmployeeQuery, selectionOperations } from './selection/contract.ts'

export type { Coverage, History, HistoryEntry, ImportResult, PeopleValues } from './answers/contract.ts'

export type { MissingPeople, MissingPerson } from './missing/contract.ts'
export type { DeletedEmployee, FormerPicture } from './bin/contract.ts'
export type { Candidate, DirectoryPreview, TakenOver, UnsurePeople, UnsurePerson } from './entra/contract.ts'

export const EmployeeView = z.object({
  id: z.string(),
  etag: z.string(),
  employeeNumber: z.string(),
  displayName: z.string(),
  email: z.string(),
  department: z.string().optional(),
  ...EmployeeDetails.shape,
  entraUserId: z.string().optional(),
  photoOptOut: z.boolean().optional(),
  /** Which version of the company's text the person agreed to. */
  photoConsent: z.object({ version: z.int(), at: z.iso.datetime() }).optional(),
  photo: PhotoView.optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

export const EmployeeDetail = EmployeeView.extend({ photoStatus: PhotoStatus })

export const EmployeeList = z.object({
  items: z.array(EmployeeView.extend({ photoStatus: PhotoStatus.optional() })),
  nextCursor: z.string().optional(),
  total: z.int(),
})

export type EmployeeView = z.infer<typeof EmployeeView>
export type EmployeeDetail = z.infer<typeof EmployeeDetail>
export type EmployeeList = z.infer<typeof EmployeeList>

export const operations = {
  listEmployees: {
    id: 'listEmployees',
    method: 'get',
    path: '/api/employees',
    access: write,
    query: EmployeeQuery,
    summary: 'Employees, page by page; searched, filtered and sorted',
    status: 200,
    answer: EmployeeList,
  },
  addEmployee: {
    id: 'addEmployee',
    method: 'post',
    path: '/api/employees',
    access: write,
    body: EmployeeDraft,
    summary: 'Add an employee',
    status: 201,
    answer: EmployeeView,
  },
  importEmployees: {
    id: 'importEmployees',
    method: 'post',
    path: '/api/employees/import',
    access: write,
    summary:
      'Add and change employees by employee number, from CSV or a JSON array of up to 20,000 lines; ' +
      'none is ever deleted',
    query: z.strictObject({
      dryRun: z
        .enum(['true', 'false'])
        .default('false')
        .transform((value) => value === 'true'),
      /** The list has everybody: the answer names who is missing from it. */
      everybody: z
        .enum(['true', 'false'])
        .default('false')
        .transform((value) => value === 'true'),
      /** Which number in 03/04/2027 is the day, if the list doesn't show it. */
      dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
      mapping: mappingField(EMPLOYEE_COLUMNS),
      ...followFields,
    }),
    body: z.array(z.unknown()),
    rawBody: { types: ['text/csv'], maxBytes: UPLOAD_BYTES, jsonAsSent: true },
    atOnce: 'imports',
    status: 200,
    answer: ImportResult,
  },
  readEmployeeImport: {
    id: 'readEmployeeImport',
    method: 'get',
    path: '/api/imports/employees/{id}',
    access: write,
    summary: 'How far an import with an importId has come, and for a day what came of it',
    status: 200,
    answer: ImportState,
  },
  listEmployeeImportLines: {
    id: 'listEmployeeImportLines',
    method: 'get',
    path: '/api/imports/employees/{id}/lines',
    access: write,
    query: linesQuery(ImportResult.shape.lines.element.shape.result),
    summary: 'The report of an import line by line, page by page, kept for a day',
    status: 200,
    answer: z.object({ items: z.array(ImportResult.shape.lines.element), nextCursor: z.string().optional() }),
  },
  readEmployeesTemplate: {
    id: 'readEmployeesTemplate',
    method: 'get',
    path: '/api/employees/import/template',
    access: write,
    query: TemplateQuery,
    summary: 'An empty list of employees to fill in, as CSV; its example is passed over by an import',
    status: 200,
    answerType: 'text/csv',
  },
  exportEmployees: {
    id: 'exportEmployees',
    method: 'get',
    path: '/api/employees/export',
    access: write,
    summary: 'All employees as CSV that an import takes back; no cell of it can be carried out as a formula',
    status: 200,
    answerType: 'text/csv',
  },
  readCoverage: {
    id: 'readCoverage',
    method: 'get',
    path: '/api/employees/coverage',
    access: ['admin', 'trainer'],
    summary: 'How many employees have a picture, over all and by department',
    status: 200,
    answer: Coverage,
  },
  ...selectionOperations,
  readPeopleValues: {
    id: 'readPeopleValues',
    method: 'get',
    path: '/api/employees/values',
    access: write,
    summary: 'The locations and job titles that employees have, to narrow down the list by',
    status: 200,
    answer: PeopleValues,
  },
  ...missingOperations,
  ...entraOperations,
  ...binOperations,
  readEmployee: {
    id: 'readEmployee',
    method: 'get',
    path: '/api/employees/{id}',
    access: write,
    summary: 'One employee, and why there is a picture or none',
    status: 200,
    answer: EmployeeDetail,
  },
  changeEmployee: {
    id: 'changeEmployee',
    method: 'patch',
    path: '/api/employees/{id}',
    access: write,
    body: EmployeePatch,
    ifMatch: true,
    summary: 'Change an employee; link by hand to an Entra user; opt out of pictures; pin the picture',
    status: 200,
    answer: EmployeeView,
  },
  removeEmployee: {
    id: 'removeEmployee',
    method: 'delete',
    path: '/api/employees/{id}',
    access: write,
    ifMatch: true,
    summary: 'Remove an employee with the picture',
    status: 204,
  },
  readEmployeeHistory: {
    id: 'readEmployeeHistory',
    method: 'get',
    path: '/api/employees/{id}/history',
    access: ['admin'],
    summary: 'What was changed by hand and what runs did to the picture, the newest first',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    status: 200,
    answer: History,
  },
  ...pictureOperations,
} as const satisfies Record<string, Operation>
