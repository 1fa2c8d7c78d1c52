import { expect, it } from 'vitest'
import { decide } from '../../../src/experiment/decide/decide.js'
import { sensitivity } from '../../../src/experiment/sensitivity/sensitivity.js'
import { labelIn } from '../../../src/i18n/titles.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

it('a strategy with a Chinese title alone is called by its name in English, in every answer', async () => {
  const club = makeLifecycle({
    horizon: { cycles: 1, cycleLength: 1 },
    cohort: { start: { in: 1 } },
    lifecycle: { stages: ['in'] },
    parameters: { fee: 5 },
    counting: 'start',
    categories: { fees: { kind: 'value', discountRate: 0, stages: { in: 'fee' } } },
    strategies: { 'Usual care': { titleZh: '常规' }, 'More care': { titleZh: '加强', parameters: { fee: 8 } } }
  })
  // the one category needs no naming: it is what is decided by
  const { strategies, best } = await decide(club)
  expect(strategies.map((each) => [labelIn(each, 'en'), labelIn(each, 'zh-CN')])).toEqual([
    ['Usual care', '常规'],
    ['More care', '加强']
  ])
  expect(best).toBe('More care')
  const { strategy } = await sensitivity(club, { vary: ['parameters.fee'] })
  expect([labelIn(strategy!, 'en'), labelIn(strategy!, 'zh-CN')]).toEqual(['Usual care', '常规'])
})
