import type { CollectionRules } from './collection-rules.ts'
import type { DeletedEmployeeRecord, FormerPictureRecord } from './set-aside-records.ts'

export interface SetAsideRules {
  formerPictures: CollectionRules<FormerPictureRecord, 'employeeId' | 'runId'>
  deletedEmployees: CollectionRules<DeletedEmployeeRecord, 'employeeId'>
}

/** What can be restored, newest first. */
export const SET_ASIDE_RULES: SetAsideRules = {
  formerPictures: {
    orderBy: ({ at }) => at,
    newestFirst: true,
    indexes: {
      employeeId: ({ employeeId }) => [employeeId],
      runId: ({ runId }) => (runId === undefined ? [] : [runId]),
    },
  },
  deletedEmployees: {
    orderBy: ({ at }) => at,
    newestFirst: true,
    indexes: { employeeId: ({ employee }) => [employee.id] },
  },
}
