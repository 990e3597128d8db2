import { useEffect, useMemo, type RefObject } from 'react'
import { ApiError } from './api.ts'
import { useFaultWords } from './fault-words.ts'
import type { LoadFailure } from './use-api.ts'

/** The API's messages about fields, by field name. */
export function useFaults(error: LoadFailure | undefined): Record<string, string> {
  const say = useFaultWords()
  return useMemo(() => {
    const fields: unknown =
      error instanceof ApiError && error.code === 'validation_failed' ? error.details['fields'] : undefined
    const faults: Record<string, string> = {}
    if (!Array.isArray(fields)) return faults
    for (const { path, message } of fields as { path: string; message: string }[]) faults[path] ??= say(message)
    return faults
  }, [error, say])
}

/** The faults of a form's fields; the first field with one gets the focus when they arrive. */
export function useFieldFaults(
  error: LoadFailure | undefined,
  form: RefObject<HTMLElement | null>,
): Record<string, string> {
  const faults = useFaults(error)
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults, form])
  return faults
}

/** The props with which Fluent's Field shows a fault. */
export function faultProps(fault: string | undefined): { validationState?: 'error'; validationMessage?: string } {
  return fault === undefined ? {} : { validationState: 'error', validationMessage: fault }
}
