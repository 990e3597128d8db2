import type { RunEnd, RunHandle, TaskRunner } from '../../api/features/service-tasks/task-runner.ts'
import type { OutcomeRecord, RunRecord } from '../../api/store/task-records.ts'

type Script = (handle: RunHandle) => Promise<RunEnd>

export interface ScriptedRunner extends TaskRunner {
  /** What the next runs do. */
  script: Script
  confirm: (run: RunRecord) => Promise<RunEnd>
  /** The started runs, newest last. */
  handles: RunHandle[]
}

/** A kind of service task scripted by the test. By default it settles one person and succeeds. */
export function scriptedRunner(): ScriptedRunner {
  const runner: ScriptedRunner = {
    type: 'PhotoSynchronization',
    handles: [],
    script: async (handle) => {
      await handle.settle([outcome('added', 'Anna')])
      return { status: 'succeeded' }
    },
    confirm: () => Promise.resolve({ status: 'succeeded' }),
    run: (_ctx, handle) => {
      runner.handles.push(handle)
      return runner.script(handle)
    },
    confirmHeld: (_ctx, run) => runner.confirm(run),
  }
  return runner
}

export function outcome(name: string, label: string, more: Partial<OutcomeRecord> = {}): OutcomeRecord {
  return { subject: { kind: 'employee', id: `id-${label}`, label }, outcome: name, ...more }
}

/** Waits until the run is told to stop, then stops. */
export function untilStopped({ signal }: RunHandle): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop)
  })
}

export interface Latch {
  opened: Promise<void>
  open: () => void
}

/** A gate that the test opens. */
export function latch(): Latch {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
