/**
 * The memory under all typed arrays in plain data, each once: what can be handed to another thread without a copy.
 *
 * @example
 * const values = Float64Array.of(1, 2)
 * buffersOf({ rows: [values, values.subarray(1)], note: 'twice' }).length // => 1
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  gather(value, found)
  return [...found]
}

function gather(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
    return
  }
  for (const inner of Object.values(value)) gather(inner, found)
}
