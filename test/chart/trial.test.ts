import { describe, expect, it } from 'vitest'
import { trialChart } from '../../src/chart/trial.js'
import { replicate } from '../../src/experiment/replicate.js'
import { type Statement, trial } from '../../src/experiment/trial/trial.js'
import { renderSvg } from '../../src/node/render.js'
import { trialsTable } from '../../src/report/trialsTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

const words = (en: string, zh: string) => ({ en, zh })
const statement: Statement = {
  title: words('A fifth', '五分之一'),
  figure: words('Share of someone', '某种占比'),
  unit: 'share',
  said: [0.175, null],
  evidence: [
    { under: words('as assumed', '缺省假设'), values: [0.3, 0.32, 0.34] },
    { under: words('otherwise', '改变后'), values: [0.02, 0.05, 0.01] },
    { under: words('unsure', '不定'), values: [0.1, 0.2, 0.3] }
  ],
  dependsOn: words('the key', '口径'),
  played: []
}
const tried = trial(statement)

describe('the chart of a trial', () => {
  it.each(['en', 'zh-CN'] as const)('says the same as the table (%s)', (language) => {
    const chart = trialChart(tried, { language })
    const [row] = trialsTable([tried], language).rows
    const numbers = chart.datasets.evidence!.map((each) => String(each.numbers))
    // 4.3027 × .02 / √3 = .0497, so .27 to .37; the share below 0 is cut at 0.
    expect(numbers[0]).toBe('32.0 [27.0, 37.0]')
    expect(numbers[1]).toMatch(/^2\.7 \[0\.0, /)
    expect(row![3]).toBe(numbers[0])
    for (const number of numbers.slice(1)) expect(String(row![4])).toContain(number)
    expect(chart.datasets.evidence!.map(({ finding }) => finding)).toEqual(
      language === 'en' ? ['as stated', 'not as stated', 'cannot be told'] : ['与说法相符', '与说法不符', '尚难判断']
    )
    expect(row![2]).toBe(language === 'en' ? '17.5 or more' : '17.5 及以上')
  })

  it('shades what is said, to the end of the axis where that is open', () => {
    const [{ from, to }] = trialChart(tried).datasets.said as [{ from: number; to: number }]
    expect(from).toBe(0.175)
    expect(to).toBeGreaterThanOrEqual(0.5)
  })

  it('draws no share below 0 or above 1', () => {
    const few = trial({ ...statement, said: [null, 0.02] })
    expect(trialChart(few).datasets.said![0]).toEqual({ from: 0, to: 0.02 })
    const most = trial({
      ...statement,
      said: [0.98, null],
      evidence: [{ under: words('x', 'x'), values: [0.99, 0.99] }]
    })
    expect(trialChart(most).datasets.said![0]).toEqual({ from: 0.98, to: 1 })
  })

  it('says where its figures come from', async () => {
    const played = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'small'), { replications: 2 })
    const svg = await renderSvg(trialChart(trial({ ...statement, played: [played] }), { language: 'zh-CN' }))
    expect(svg).toContain(`small ${played.passport.scenarioHash.slice(0, 8)}`)
    expect(svg).toContain('某种占比（%）')
  })

  it.each([
    ['change', [-0.1, null], '%', '-10 or more'],
    ['points', [null, 0], 'percentage points', '0 or less'],
    ['times', [1.2, 1.85], 'times', '1.2 to 1.85']
  ] as const)('writes figures of the unit %s', (unit, said, name, text) => {
    const other = trial({ ...statement, unit, said, evidence: [{ under: words('x', 'x'), values: [-0.2, -0.1] }] })
    const [row] = trialsTable([other], 'en').rows
    expect(row![1]).toBe(`Share of someone (${name})`)
    expect(row![2]).toBe(text)
    // no share of a whole, so nothing is cut at 0: −.15 ± 12.706 × .0707 / √2 = −.785 to .485
    expect(String(row![3])).toMatch(unit === 'times' ? /^-0\.2 \[-0\.8, 0\.5\]$/ : /^-15.*\[-7[89].*, 4[89]/)
  })
})
