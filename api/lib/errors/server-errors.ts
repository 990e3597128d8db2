import type { CatalogueEntry } from './catalogue-entry.ts'

/** This server itself */
export const SERVER_ERRORS = {
  zone_rules_outdated: {
    status: 409,
    remedy:
      'Update Node.js to a release with newer time zone data (`node -p process.versions.tz` shows which it has), or point NODE_ICU_DATA to newer ICU data, and restart. Outlook meetings are not affected, because Exchange has its own rules.',
  },
  store_unavailable: {
    status: 503,
    remedy:
      'Check that the database can be reached, or check the free space and permissions of the data folder. If you were making a change, make it again: it was not saved.',
  },
  saved_in_part: {
    status: 503,
    remedy:
      'Only part of this was saved; the message says what. Check the free space and permissions of the data folder, look at the record, and repeat only what is missing.',
  },
  data_unreadable: {
    status: 503,
    remedy:
      'A data file is damaged, and so is its previous version. Restore the data folder from a backup. The damaged files were left untouched.',
  },
  data_from_newer_version: {
    status: 503,
    remedy:
      'Start the version of Rollcall that wrote this data, or a newer one. Or restore the data folder from a backup made before the update. Nothing was changed.',
  },
  data_folder_in_use: {
    status: 503,
    remedy:
      'Stop the other Rollcall process that uses this data folder, or give this one a folder of its own (DATA_DIR).',
  },
  database_too_old: {
    status: 503,
    remedy:
      'Upgrade the database to PostgreSQL 14 or newer, or name another one in ROLLCALL_STORE. Nothing was changed.',
  },
  database_in_use: {
    status: 409,
    remedy:
      'Stop every Rollcall that uses this database, wait half a minute, then run the command again. If you use a pooler such as PgBouncer, name the database itself. Nothing was changed.',
  },
  move_target_not_empty: {
    status: 409,
    remedy:
      'Move to an empty database or a new folder. If an earlier move into this one was interrupted, run that command again. Nothing was changed.',
  },
  move_unfinished: {
    status: 503,
    remedy:
      'Run the same move-store command again: it continues where it stopped. Or keep using the old place, where nothing has changed.',
  },
  move_differs: {
    status: 422,
    remedy:
      'Run the same command again while no one uses either place. If this message comes back, keep using the old place, where nothing has changed.',
  },
  backup_by_database: {
    status: 409,
    remedy:
      'Back up the database with its own tools, such as pg_dump and pg_restore, and the folder of pictures if there is one.',
  },
  no_records_found: {
    status: 404,
    remedy:
      'Set DATA_DIR (and ROLLCALL_PHOTOS, if you use it) to the folder that Rollcall uses, or name the file with these settings, for example --env /etc/rollcall.env. Nothing was changed.',
  },
  backup_inside_data_folder: {
    status: 409,
    remedy:
      'Use a folder outside the data folder, preferably on another disk. If a backup is inside it, move it out first.',
  },
  disk_full: {
    status: 507,
    remedy:
      'Free some space on that disk, or use a folder on another one, then run the command again. Nothing was changed.',
  },
  folder_unusable: {
    status: 503,
    remedy:
      'Check that the path is a folder on a working disk, and that the user who runs this command can read and write there. Nothing was changed.',
  },
  restore_unfinished: {
    status: 503,
    remedy:
      'Run the same restore again to finish it, or run "npm run restore -- --undo" to get the previous data back. After that, Rollcall starts again.',
  },
  backup_target_not_empty: {
    status: 409,
    remedy: 'Choose a folder for the backup that is empty or doesn’t exist yet.',
  },
  backup_incomplete: {
    status: 422,
    remedy: 'Restore from another backup: this one was not finished or has been damaged since. Nothing was changed.',
  },
  secret_unreadable: {
    status: 424,
    remedy:
      'The saved secret was encrypted with another key. Put that key into ROLLCALL_PREVIOUS_KEYS, or enter the secret again.',
  },
  stopping: { status: 503, remedy: 'The server is shutting down. Try again in a minute.' },
  internal: {
    status: 500,
    remedy: 'Give the request ID to the person who runs Rollcall. The log says more under this ID.',
  },
} as const satisfies Record<string, CatalogueEntry>
