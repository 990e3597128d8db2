import type { CatalogueEntry } from './catalogue-entry.ts'

/** This server itself */
export const SERVER_ERRORS = {
  zone_rules_outdated: {
    status: 409,
    remedy:
      'Update Node.js to a release with newer time zone data (`node -p process.versions.tz` shows which it has), or point NODE_ICU_DATA to newer ICU data, and restart. Outlook meetings are not affected: Exchange has rules of its own.',
  },
  store_unavailable: {
    status: 503,
    remedy:
      'The change was not saved. Check that the database can be reached, or free space and permissions of the data folder, then repeat it.',
  },
  saved_in_part: {
    status: 503,
    remedy:
      'What the message says was done stands; do not do it again before looking. Check free space and permissions of the data folder, then look at the record and repeat only what is missing.',
  },
  data_unreadable: {
    status: 503,
    remedy:
      'A data file is damaged and so is its previous generation. Restore the data folder from a backup; the damaged files were left untouched.',
  },
  data_from_newer_version: {
    status: 503,
    remedy:
      'Start the version of Rollcall that wrote these data, or a newer one; or restore the data folder from a backup made before the update. Nothing was changed.',
  },
  data_folder_in_use: {
    status: 503,
    remedy:
      'Stop the other Rollcall process that uses this data folder, or give this one a folder of its own (DATA_DIR).',
  },
  database_in_use: {
    status: 409,
    remedy:
      'Stop every Rollcall that works on this database, wait half a minute, then run the command again. Behind a pooler such as PgBouncer, name the database itself. Nothing was changed.',
  },
  move_target_not_empty: {
    status: 409,
    remedy:
      'Move to an empty database or a new folder. If a move into this one broke off, give that command again. Nothing was changed.',
  },
  move_unfinished: {
    status: 503,
    remedy:
      'Give the same move-store command again: it goes on where it broke off. Or go on working where you moved from, which is as it was.',
  },
  move_differs: {
    status: 422,
    remedy:
      'Give the same command again, with nobody at work on either place. If it says this again, go on working where you moved from, which is as it was.',
  },
  backup_by_database: {
    status: 409,
    remedy:
      'Back up the database with its own tools, such as pg_dump and pg_restore, and the folder of pictures if there is one.',
  },
  no_records_found: {
    status: 404,
    remedy:
      'Set DATA_DIR (and ROLLCALL_PHOTOS, if you use it) to where Rollcall works, or name the file that holds them, such as --env /etc/rollcall.env. Nothing was changed.',
  },
  backup_inside_data_folder: {
    status: 409,
    remedy: 'Use a folder outside the data folder, best on another disk. Move a backup that is inside it out first.',
  },
  disk_full: {
    status: 507,
    remedy:
      'Free some space on that disk, or use a folder on another one, then run the command again. Nothing was changed.',
  },
  folder_unusable: {
    status: 503,
    remedy:
      'Check that the path is a folder on a working disk, and that the user who runs this command may read and write there. Nothing was changed.',
  },
  restore_unfinished: {
    status: 503,
    remedy:
      'Run the same restore again to finish it, or run "npm run restore -- --undo" to get the former records back. Rollcall starts after either.',
  },
  backup_target_not_empty: { status: 409, remedy: 'Name a folder for the backup that is empty or not there yet.' },
  backup_incomplete: {
    status: 422,
    remedy: 'Restore from another backup: this one was not finished or has been damaged since. Nothing was changed.',
  },
  secret_unreadable: {
    status: 424,
    remedy:
      'The stored secret was sealed with another key. Put that key into ROLLCALL_PREVIOUS_KEYS, or enter the secret again.',
  },
  stopping: { status: 503, remedy: 'The server is shutting down. Try again in a minute.' },
  internal: { status: 500, remedy: 'Tell the person who runs Rollcall the request id; the log says more under it.' },
} as const satisfies Record<string, CatalogueEntry>
