import { normalCdf } from '../../core/math/normalCdf.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { findEstimate } from '../../experiment/find.js'
import { replicate } from '../../experiment/replicate.js'
import { trial } from '../../experiment/trial/trial.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario } from './plans.js'

const replications = 8
const verdicts = ['holds', 'depends', 'fails', 'open'] as const

/** The exercises of notebook 08. */
export const folkFigures: Readonly<Record<string, Exercise>> = {
  // Customers kept with r stay 1 / (1 − r) editions: half as much again where (1 − r) / (1 − r − .05) = 1.5, so 1 − r = .15.
  '8.1': numberExercise({
    wants: { en: 'a retention rate from 0 to 1', zh: '0 到 1 之间的保留率' },
    expected: () => 1 - (1.5 * 0.05) / 0.5,
    within: 0.005,
    because: {
      en: 'A customer kept with probability r stays 1 / (1 − r) editions. Five points are a third of the 15 that are lost there; elsewhere they are another part, and the gain another one.',
      zh: '以概率 r 保留的客户平均停留 1 / (1 − r) 届。在那里，五个百分点是流失的 15 个百分点的三分之一；换个起点，比例不同，增幅也不同。'
    },
    hint: {
      en: 'Write the mean stay with r and with r + .05; the second has to be one and a half times the first.',
      zh: '写出保留率为 r 与 r + 0.05 时的平均停留届数；后者须为前者的一倍半。'
    }
  }),
  // Lorenz curve of the lognormal: the top share p of customers has 1 − Φ(Φ⁻¹(1 − p) − σ) of the total.
  '8.2': numberExercise({
    wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的份额' },
    expected: () => 1 - normalCdf(normalQuantile(0.8) - 1),
    within: 0.015,
    because: {
      en: 'Of a lognormal with sigma s, the top fifth has 1 − Φ(Φ⁻¹(.8) − s): the rule of 80/20 is the choice of one s, here 1.68.',
      zh: '对数正态分布（σ 为 s）中，前五分之一占 1 − Φ(Φ⁻¹(0.8) − s)：所谓二八定律，不过是选定了一个 s，此处为 1.68。'
    },
    hint: {
      en: 'Draw 100,000 lognormal stands with sigma 1, or look the Lorenz curve of the lognormal up. For comparison: sigma 0 gives .2.',
      zh: '抽 10 万个 σ = 1 的对数正态展位，或查一查对数正态分布的洛伦兹曲线。对照：σ = 0 时为 0.2。'
    }
  }),
  '8.3': choiceExercise({
    wants: { en: `one of ${verdicts.join(', ')}`, zh: `${verdicts.join('、')} 之一` },
    among: verdicts,
    expected: () => {
      const words = { en: 'x', zh: 'x' }
      const evidence = [
        [0.15, 0.25],
        [0.02, 0.03]
      ].map((values) => ({ under: words, values }))
      return trial({
        title: words,
        figure: words,
        unit: 'share',
        said: [0.2, null],
        evidence,
        dependsOn: words,
        played: []
      }).verdict
    },
    because: {
      en: 'No interval lies within, and one crosses the bound: it may lie on either side. More plays may tell.',
      zh: '没有一个区间落在范围内，而其中一个跨越了界限：两侧都有可能。增加运行次数或可分辨。'
    },
    hint: {
      en: 'Where does each interval lie: within what is said, outside, or across the bound? "Not shown" is not "shown not to be".',
      zh: '每个区间在哪里：范围之内、之外，还是跨越界限？“未能证实”不等于“已被证伪”。'
    }
  }),
  '8.4': {
    wants: {
      en: 'a fair made with varyScenario from the settled one, in which a new customer costs less than twice a retained one',
      zh: '由稳定展会经 varyScenario 改出的展会，其中获取一位客户的成本不到保留一位的两倍'
    },
    judge: (answer) => (isScenario(answer) ? judgeFair(answer) : noFair)
  }
}

const noFair: Verdict = {
  right: false,
  en: 'The answer has to be a fair: what varyScenario gives.',
  zh: '答案须为一个展会：即 varyScenario 的结果。'
}

/** Right where winning surely costs less than twice as much as keeping, and the fair still wins and keeps somebody. */
async function judgeFair(mine: Scenario): Promise<Verdict> {
  const played = await replicate({ ...mine, name: 'answer' }, { replications })
  const of = (outcome: string) => findEstimate(played, { outcome }).estimate
  const [ratio, joined] = [of('costRatio'), of('joined')]
  if (ratio === null || joined === null || joined.mean < 10) {
    return {
      right: false,
      en: 'Hardly anybody is won in this fair; a cost per new customer says nothing here.',
      zh: '这个展会几乎没有赢得新客户；此处的单位获客成本说明不了什么。'
    }
  }
  if (!(ratio.high! < 2)) {
    return {
      right: false,
      en: 'The ratio is not surely below two. It has a numerator and a denominator: who pays for prospects that never come, and what is spent on those who stay?',
      zh: '比值并未确定低于 2。它有分子也有分母：为始终不来的潜在客户花了多少？又为留下的客户花了多少？'
    }
  }
  return {
    right: true,
    en: 'Same customers, same mechanisms, and the famous figure is gone: it is a property of the spending, not of customers.',
    zh: '客户没变，机制没变，那个著名的数字却不见了：它取决于投入，而不取决于客户。'
  }
}
