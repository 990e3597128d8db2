import { useNotify } from '../../components/notify.ts'
import { useAct, type LoadFailure } from '../../use-api.ts'

export interface Changing {
  busy: boolean
  error: LoadFailure | undefined
  clear: () => void
  /** Does it, says it, and reads the person anew. @returns whether it was done */
  change: (work: () => Promise<unknown>, said: string, undo?: () => void) => Promise<boolean>
}

/** Changes something of a person. @param onChanged reads anew what is shown */
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
