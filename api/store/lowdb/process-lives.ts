import { readFileSync } from 'node:fs'
import { systemCode } from './durable-file.ts'

/** Whether a process on this machine is alive. One that has ended and waits for its parent to notice is not. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
  return !isZombie(pid)
}

/** Only Linux has this file; if it can't be read, the answer to the signal counts. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    // The program's name comes first, in brackets, and may itself contain brackets and spaces.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // While other threads of it are left, one of them may still be ending a write.
    return fields[STATE] === 'Z' && Number(fields[THREADS]) <= 1
  } catch {
    return false
  }
}

const STATE = 0
const THREADS = 17
