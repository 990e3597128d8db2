const noted: string[] = []

// Such a warning means that something is added again and again and never removed.
process.on('warning', (warning) => {
  if (warning.name === 'MaxListenersExceededWarning') noted.push(warning.stack ?? warning.message)
})

/** Warnings of this process about listeners that pile up, since it was asked last. */
export const takeListenerWarnings = (): string[] => noted.splice(0)
