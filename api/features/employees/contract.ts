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
    summary: 'List employees page by page, with search, filters and sorting',
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
      'this never deletes anyone',
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
    summary: 'Get the progress of an import with an importId, and its result for a day',
    status: 200,
    answer: ImportState,
  },
  listEmployeeImportLines: {
    id: 'listEmployeeImportLines',
    method: 'get',
    path: '/api/imports/employees/{id}/lines',
    access: write,
    query: linesQuery(ImportResult.shape.lines.element.shape.result),
    summary: 'Get the report of an import, line by line, for a day',
    status: 200,
    answer: z.object({ items: z.array(ImportResult.shape.lines.element), nextCursor: z.string().optional() }),
  },
  readEmployeesTemplate: {
    id: 'readEmployeesTemplate',
    method: 'get',
    path: '/api/employees/import/template',
    access: write,
    query: TemplateQuery,
    summary: 'Download an empty list of employees to fill in, as CSV; imports skip its example',
    status: 200,
    answerType: 'text/csv',
  },
  exportEmployees: {
    id: 'exportEmployees',
    method: 'get',
    path: '/api/employees/export',
    access: write,
    summary: 'Export all employees as CSV that can be imported again; no cell can run as a formula',
    status: 200,
    answerType: 'text/csv',
  },
  readCoverage: {
    id: 'readCoverage',
    method: 'get',
    path: '/api/employees/coverage',
    access: ['admin', 'trainer'],
    summary: 'Get how many employees have a picture, in total and by department',
    status: 200,
    answer: Coverage,
  },
  ...selectionOperations,
  readPeopleValues: {
    id: 'readPeopleValues',
    method: 'get',
    path: '/api/employees/values',
    access: write,
    summary: 'List the locations and job titles of employees, for filters',
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
    summary: 'Get an employee, and why there is a picture or none',
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
    summary: 'Change an employee; link to an Entra user by hand; opt out of pictures; pin the picture',
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
    summary: 'List changes by hand and what runs did to the picture, newest first',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    status: 200,
    answer: History,
  },
  ...pictureOperations,
} as const satisfies Record<string, Operation>
