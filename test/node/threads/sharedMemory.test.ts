import { describe, expect, it } from 'vitest'
import { inSharedMemory } from '../../../src/node/threads/sharedMemory.js'

describe('data in shared memory', () => {
  it('is the same data, of a view its own part alone, and leaves the original whole', () => {
    const whole = Int32Array.of(1, 2, 3, 4)
    const data = { part: whole.subarray(1, 3), list: [Float32Array.of(0.5), null, 'text', -0], bytes: new Uint8Array() }
    const shared = inSharedMemory(data)
    expect(shared).toStrictEqual(data)
    expect(shared.part.buffer.byteLength).toBe(8)
    expect(whole).toEqual(Int32Array.of(1, 2, 3, 4))
  })

  it('reaches another thread without a copy: what is written there is seen here', async () => {
    const { values } = inSharedMemory({ values: Float64Array.of(1) })
    const other = structuredClone(values)
    other[0] = 7
    expect(values[0]).toBe(7)
  })

  it('detaches nothing: who sends goes on with all arrays', () => {
    const values = Float64Array.of(1, 2)
    structuredClone(inSharedMemory({ values }))
    expect(values.buffer.byteLength).toBe(16)
    // the twin: a transfer does
    structuredClone(values, { transfer: [values.buffer] })
    expect(values.buffer.byteLength).toBe(0)
  })
})
