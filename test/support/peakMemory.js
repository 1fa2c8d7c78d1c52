import { readFileSync } from 'node:fs'

/**
 * The peak memory of this process in kilobytes. On Linux from the process's own high-water mark: `maxRSS` also counts what
 * the process that started this one held at that moment.
 */
export function peakKilobytes() {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (line !== null) return Number(line[1])
  } catch {
    // no such file on other systems
  }
  return process.resourceUsage().maxRSS
}
