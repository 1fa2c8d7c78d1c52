import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarioHash, varyScenario } from '../../../src/index.js'
import { whoIsWorthKeeping } from '../../../src/notebook/exercises/07-who-is-worth-keeping.js'
import { worthKeepingFair } from '../../../src/notebook/exercises/worthKeepingFair.js'
import { packageRoot } from '../../support/sourceFiles.js'

const fair = worthKeepingFair()
const dearer = (level: number) => varyScenario(fair, { segments: { volume: { priceLevel: { 1: level } } } }, 'mine')

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['7.1', 2700 / (1 - 0.63), /Too much/],
  ['7.1', 2700 / (1 - 0.63 / 1.1) - 2700, /Too little/],
  ['7.2', 1350, /margin/],
  ['7.2', 800, /margin/],
  ['7.3', 'leaders', /another sign/],
  ['7.3', ['leaders', 'volume', 'small'], /another sign/],
  ['7.3', 'leader', /Did you mean "leaders"/],
  ['7.4', 0.9, /has to be a plan/],
  ['7.4', fair, /still surely lose/],
  ['7.4', dearer(1.3), /half of their visits/],
  ['7.4', varyScenario(fair, { segments: { volume: null } }, 'mine'), /gone from your fair/]
]

describe('exercises of notebook 07', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await whoIsWorthKeeping[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('are about the very fair of the notebook', () => {
    const golden = readFileSync(path.join(packageRoot, 'test/notebook/golden/07-who-is-worth-keeping.txt'), 'utf8')
    expect(golden).toContain(scenarioHash(fair).slice(0, 16))
  })

  it('7.2 is right at 9 m² × 250 EUR × .6 × .1 = 135 EUR', async () => {
    expect((await whoIsWorthKeeping['7.2']!.judge(135)).right).toBe(true)
  })
})
