const noted: string[] = []

// Such a warning means that listeners are added and never removed.
process.on('warning', (warning) => {
  if (warning.name === 'MaxListenersExceededWarning') noted.push(warning.stack ?? warning.message)
})

/** This process's warnings about listeners that pile up, since the last call. */
export const takeListenerWarnings = (): string[] => noted.splice(0)
