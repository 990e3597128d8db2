import { useNotify } from '../../components/notify.ts'
import { useAct, type LoadFailure } from '../../use-api.ts'

export interface Changing {
  busy: boolean
  error: LoadFailure | undefined
  clear: () => void
  /** Makes the change, confirms it and reloads the person. @returns whether it worked */
  change: (work: () => Promise<unknown>, said: string, undo?: () => void) => Promise<boolean>
}

/** Changes a person. @param onChanged reloads what is shown */
export function useChange(onChanged: () => void): Changing {
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const change = async (work: () => Promise<unknown>, said: string, undo?: () => void) => {
    const done = await act(async () => void (await work()))
    if (done) {
      notify(said, undo)
      onChanged()
    }
    return done
  }
  return { busy, error, clear, change }
}
