import { readFileSync } from 'node:fs'

/** What this process has used so far. */
export interface Usage {
  cpuSeconds: number
  /** The most memory it ever held, in megabytes (1,000,000 bytes). */
  peakMb: number
}

export function readUsage(): Usage {
  const { user, system } = process.cpuUsage()
  return { cpuSeconds: (user + system) / 1e6, peakMb: peakBytes() / 1e6 }
}

// On Linux the figure of getrusage is no smaller than the parent's at the time of the fork; the kernel's own high-water
// mark is of this program alone.
function peakBytes(): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (line !== undefined) return Number(line) * 1024
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}
