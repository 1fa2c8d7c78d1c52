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

it('remembers what plays fairs, and leaves the rest', () => {
  const make = () => ({})
  const { run, other } = withPlaysRemembered({ run: make, other: make }) as Record<string, (plan: object) => object>
  const plan = {}
  expect(run!(plan)).toBe(run!(plan))
  expect(other).toBe(make)
})
