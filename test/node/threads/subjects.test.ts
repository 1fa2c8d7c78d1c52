import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { numbered } from '../../../src/node/threads/subjects.js'

describe('a subject', () => {
  const make = (price: number) => ({ price, names: ['a', 'b'], heads: Float64Array.of(1, 2) })

  it('equal to the last has its number and its memory', () => {
    const subjectOf = numbered()
    const first = subjectOf('outcomes', make(2))
    expect(subjectOf('outcomes', make(2))).toBe(first)
    expect(new Uint8Array(first.bytes).length).toBe(serialize(make(2)).length)
  })

  it('has it also where V8 has come to hold its numbers in another way', () => {
    // a key of its own, so that no other test has told V8 how to hold it
    const made = (heldInTwoWays: number) => ({ heldInTwoWays })
    const subjectOf = numbered()
    const integer = made(1)
    const text = serialize(integer)
    const first = subjectOf('outcomes', integer)
    made(1.5)
    const double = made(1)
    expect(serialize(double).equals(text)).toBe(false)
    expect(subjectOf('outcomes', double)).toBe(first)
  })

  it.each([
    ['another number', make(3)],
    ['another zero', make(-0)],
    ['a key more', { ...make(0), more: undefined }],
    ['other heads', { ...make(0), heads: Float64Array.of(1, 3) }]
  ])('with %s has the next number', (_, other) => {
    const subjectOf = numbered()
    const { subject } = subjectOf('outcomes', make(0))
    expect(subjectOf('outcomes', other).subject).toBe(subject + 1)
  })

  it('of another kind has the next number, as has one changed in place', () => {
    const subjectOf = numbered()
    const plan = make(1)
    const { subject } = subjectOf('outcomes', plan)
    expect(subjectOf('tables', plan).subject).toBe(subject + 1)
    plan.price = 2
    expect(subjectOf('tables', plan).subject).toBe(subject + 2)
  })
})
