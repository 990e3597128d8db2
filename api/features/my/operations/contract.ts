import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { line } from '../../../lib/text/contract.ts'
import {
  Catalogue,
  CatalogueEntry,
  CatalogueQuery,
  Enrolled,
  MyPage,
  MyPicture,
  PictureChoice,
  UnknownPerson,
} from '../contract.ts'
import { requestOperations } from '../requests/contract.ts'

const Left = z.object({ status: z.literal('Cancelled') })
const LeaveReason = z.strictObject({ reason: line(500).optional() })

export const operations = {
  readMyPage: {
    id: 'readMyPage',
    method: 'get',
    path: '/api/my',
    access: ['signedIn'],
    summary: 'Get myself as an employee: my trainings, what I can enrol in, my picture and why it is that one',
    status: 200,
    answer: MyPage,
  },
  readCatalogue: {
    id: 'readCatalogue',
    method: 'get',
    path: '/api/my/catalogue',
    access: ['signedIn'],
    query: CatalogueQuery,
    summary: 'Search the sessions I can enrol in, ignoring case and accents, optionally by category',
    status: 200,
    answer: Catalogue,
  },
  readCatalogueEntry: {
    id: 'readCatalogueEntry',
    method: 'get',
    path: '/api/my/catalogue/{id}',
    access: ['signedIn'],
    summary: 'Get a session that is open to me or that I have a seat in',
    status: 200,
    answer: CatalogueEntry,
  },
  enrol: {
    id: 'enrol',
    method: 'post',
    path: '/api/my/sessions/{id}/enrol',
    access: ['signedIn'],
    body: z.strictObject({}),
    summary: 'Enrol in a session that is open to me, or join its waiting list if it is full; safe to repeat',
    status: 200,
    answer: Enrolled,
  },
  leave: {
    id: 'leaveSession',
    method: 'post',
    path: '/api/my/sessions/{id}/leave',
    access: ['signedIn'],
    body: LeaveReason,
    summary: 'Give up my seat or my place on the waiting list, until the last moment the trainer set',
    status: 200,
    answer: Left,
  },
  chooseMyPicture: {
    id: 'chooseMyPicture',
    method: 'put',
    path: '/api/my/picture',
    access: ['signedIn'],
    body: PictureChoice,
    summary: 'Opt out of having a picture, or in again; if people are asked first, opting in means agreeing',
    status: 200,
    answer: MyPicture,
  },
  readUnknownPeople: {
    id: 'readUnknownPeople',
    method: 'get',
    path: '/api/unknown-people',
    access: ['admin'],
    summary: 'List people who opened My page in the last 30 days and match no employee record, or more than one',
    status: 200,
    answer: z.object({ items: z.array(UnknownPerson) }),
  },
  readMyData: {
    id: 'readMyData',
    method: 'get',
    path: '/api/my/data',
    access: ['signedIn'],
    limit: 'exports',
    summary: 'Download everything Rollcall keeps about me: a zip with a page to read, JSON and the picture',
    status: 200,
    answerType: 'application/zip',
  },
  ...requestOperations,
} as const satisfies Record<string, Operation>
