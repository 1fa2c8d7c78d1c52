/** The median time of a piece of work, in seconds, after one run to warm up. */
export function median(times: number, work: () => unknown): number {
  work()
  const taken = Array.from({ length: times }, () => {
    const before = performance.now()
    work()
    return (performance.now() - before) / 1000
  })
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]
}

/** Prints one ratio of the benchmark. */
export function report(what: string, ratio: number): void {
  process.stdout.write(`${ratio.toPrecision(3).padStart(8)}  ${what}\n`)
}
