import { readFileSync } from 'node:fs'
import { systemCode } from './durable-file.ts'

/** Whether a process of this machine is still at work. One that has ended and waits for its parent to notice is not. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
  return !isZombie(pid)
}

/** Only Linux says so here; wherever it cannot be read, the answer to the signal stands. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    // The program's name comes before, in brackets, and may itself hold brackets and spaces.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // While other threads of it are left, one of them may still be ending a write.
    return fields[STATE] === 'Z' && Number(fields[THREADS]) <= 1
  } catch {
    return false
  }
}

const STATE = 0
const THREADS = 17
