/** The badge colour of each run status. */
export const RUN_COLOURS = {
  running: 'informative',
  succeeded: 'success',
  partial: 'warning',
  failed: 'danger',
  cancelled: 'subtle',
  held: 'warning',
  interrupted: 'warning',
} as const
