import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const model = join(import.meta.dirname, '../../src/model')

it('MODEL.md names every mechanism, and only files that exist', () => {
  const page = readFileSync(join(model, 'MODEL.md'), 'utf8')
  const linked = [...page.matchAll(/\(mechanism\/(\w+\.ts)\)/g)].map(([, file]) => file)
  expect(linked.sort()).toEqual(readdirSync(join(model, 'mechanism')).sort())
})
