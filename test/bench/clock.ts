/**
 * Seconds of processor time that this process has taken, all its threads together. What a piece of work takes by it does
 * not depend on what else the machine is doing; where nothing else is, it is the time on the wall, and collecting garbage
 * in another thread counts as well.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Seconds on the wall. */
export function wallSeconds(): number {
  return performance.now() / 1000
}

export type Clock = () => number
