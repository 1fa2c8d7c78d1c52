import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const model = join(import.meta.dirname, '../../src/model')

it.each(['mechanism', 'markov'])('MODEL.md names every file of %s, and only files that exist', (folder) => {
  const page = readFileSync(join(model, 'MODEL.md'), 'utf8')
  const linked = [...page.matchAll(new RegExp(`\\(${folder}/(\\w+\\.ts)\\)`, 'g'))].map(([, file]) => file)
  expect(linked.sort()).toEqual(readdirSync(join(model, folder)).sort())
})
