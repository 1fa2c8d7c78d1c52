import { expect, it } from 'vitest'
import { ANALYSIS_VERSION } from '../../../src/analysis/analysisVersion.js'
import { sha256 } from '../../../src/core/hash.js'
import { ENGINE_VERSION, STREAM_SCHEME } from '../../../src/engine/index.js'
import { keptDigest } from '../../../src/experiment/draws/keptDigest.js'
import { playTrials } from '../../../src/experiment/draws/playTrials.js'
import { value } from '../../../src/experiment/value/value.js'
import { canonicalJson } from '../../../src/scenario/scenarioHash.js'
import { overall, smallFair } from './support.js'

const digestWith = (analysis: number, things: readonly unknown[]) =>
  sha256(canonicalJson([ENGINE_VERSION, STREAM_SCHEME, analysis, ...things]))

it('what is kept of runs is used only by the same engine, streams and analysis', async () => {
  expect(keptDigest(['a'])).toBe(digestWith(ANALYSIS_VERSION, ['a']))
  expect(keptDigest(['a'])).not.toBe(digestWith(ANALYSIS_VERSION + 1, ['a']))
  const keys: string[] = []
  const store = { get: () => undefined, put: (key: string) => void keys.push(key), flush: () => undefined }
  const fair = smallFair('fair')
  const figures = [overall('npv')]
  const subject = { scenarios: [fair], baseline: fair, figures }
  await playTrials(subject, [{ scenario: 0, replication: 3, values: {}, baselineValues: {} }], { store })
  const own = digestWith(ANALYSIS_VERSION, [fair, fair, figures])
  expect(keys).toEqual([sha256(canonicalJson([own, 3, {}, {}])).slice(0, 32)])
  keys.length = 0
  await value(fair, { replications: 2, store, losses: false })
  expect(keys).toContain(`${digestWith(ANALYSIS_VERSION, ['account', fair, fair]).slice(0, 32)} 0`)
})
