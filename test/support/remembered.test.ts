import { expect, it } from 'vitest'
import { remembered, withPlaysRemembered } from './remembered.js'

it('gives what it gave for equal arguments, and plays again for all others', () => {
  let calls = 0
  const play = remembered((...args) => [args, ++calls])
  const first = play({ a: 1 }, [2])
  expect(play({ a: 1 }, [2])).toBe(first)
  for (const args of [[{ a: 2 }, [2]], [{ a: 1 }], []]) expect(play(...args)).not.toBe(first)
  expect(calls).toBe(4)
  const listen = () => undefined
  expect(play(listen)).not.toBe(play(listen))
})

it('tells objects apart that look alike, where it is told to', () => {
  const play = remembered((...args) => [args], { byIdentity: true })
  const [plan, twin] = [{ a: 1 }, { a: 1 }]
  expect(play(plan, 0)).toBe(play(plan, 0))
  expect(play(plan, 0)).not.toBe(play(plan, 1))
  expect(play(plan, 0)).not.toBe(play(twin, 0))
})

it('gives what it gave with other words, where it only passes these on', async () => {
  let calls = 0
  const play = remembered(async (...args) => ({ args, call: ++calls, sizes: Float64Array.of(1) }), {
    words: ['notice']
  })
  const first = await play({ a: 1, notice: 'made up' }, { notice: null })
  expect(await play({ a: 1, notice: 'made up' }, { notice: null })).toBe(first)
  const second = await play({ a: 1, notice: 'fitted' }, { notice: null })
  const args = [{ a: 1, notice: 'fitted' }, { notice: null }]
  expect(second).toEqual({ args, call: 1, sizes: Float64Array.of(1) })
  // played again: other arguments, a text that is none, and one text in the place of which there would be two
  for (const other of [
    [{ a: 2, notice: 'made up' }, { notice: null }],
    [{ a: 1, notice: null }, { notice: null }]
  ]) {
    expect(await play(...other)).toMatchObject({ args: other })
  }
  expect(calls).toBe(3)
  await play({ notice: 'one' }, { notice: 'one' })
  expect(await play({ notice: 'one' }, { notice: 'two' })).toMatchObject({
    args: [{ notice: 'one' }, { notice: 'two' }]
  })
  expect(calls).toBe(5)
})

it('remembers what plays fairs, and leaves the rest', () => {
  const make = () => ({})
  const { run, other } = withPlaysRemembered({ run: make, other: make }) as Record<string, (plan: object) => object>
  const plan = {}
  expect(run!(plan)).toBe(run!(plan))
  expect(other).toBe(make)
})
