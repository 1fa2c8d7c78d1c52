import { hazardRatio } from '../probability/hazardRatio.js'
import { logistic } from '../probability/logistic.js'
import { logit } from '../probability/logit.js'
import { oddsRatio } from '../probability/oddsRatio.js'
import { probabilityOver } from '../probability/probabilityOver.js'
import { probabilityToRate } from '../probability/probabilityToRate.js'
import { rateToProbability } from '../probability/rateToProbability.js'
import { weibull } from '../probability/weibull.js'
import type { FormulaFunction } from './formulaFunction.js'

/** Functions that turn rates, probabilities, hazards and odds into each other. */
export const probabilityFunctions: Readonly<Record<string, FormulaFunction>> = {
  rateToProbability: {
    arguments: ['rate', 'years'],
    repeats: false,
    evaluate: rateToProbability,
    help: {
      en: 'probability, within some years, of what happens at a constant yearly rate: 1 - exp(-rate * years)',
      zh: '以恒定年速率发生之事在若干年内的概率：1 - exp(-rate * years)'
    },
    example: { formula: 'rateToProbability(0.5, 2)', value: 0.6321205588285577 }
  },
  probabilityToRate: {
    arguments: ['p', 'years'],
    repeats: false,
    evaluate: probabilityToRate,
    help: {
      en: 'constant yearly rate of what has the probability p within some years: -log(1 - p) / years',
      zh: '在若干年内概率为 p 之事的恒定年速率：-log(1 - p) / years'
    },
    example: { formula: 'probabilityToRate(0.19, 2)', value: 0.10536051565782628 }
  },
  probabilityOver: {
    arguments: ['p', 'fromYears', 'toYears'],
    repeats: false,
    evaluate: probabilityOver,
    help: {
      en: 'probability stated over fromYears as one over toYears: 1 - (1 - p)^(toYears / fromYears)',
      zh: '把 fromYears 年的概率换算为 toYears 年的概率：1 - (1 - p)^(toYears / fromYears)'
    },
    example: { formula: 'probabilityOver(0.19, 2, 1)', value: 0.1 }
  },
  hazardRatio: {
    arguments: ['p', 'ratio'],
    repeats: false,
    evaluate: hazardRatio,
    help: {
      en: 'probability p after its hazard was multiplied by a ratio: 1 - (1 - p)^ratio',
      zh: '风险率乘以 ratio 后的概率：1 - (1 - p)^ratio'
    },
    example: { formula: 'hazardRatio(0.19, 0.5)', value: 0.1 }
  },
  oddsRatio: {
    arguments: ['p', 'ratio'],
    repeats: false,
    evaluate: oddsRatio,
    help: {
      en: 'probability p after its odds were multiplied by a ratio: p * ratio / (1 - p + p * ratio)',
      zh: '优势乘以 ratio 后的概率：p * ratio / (1 - p + p * ratio)'
    },
    example: { formula: 'oddsRatio(0.5, 3)', value: 0.75 }
  },
  logistic: {
    arguments: ['x'],
    repeats: false,
    evaluate: logistic,
    help: { en: 'probability of the log-odds x: 1 / (1 + exp(-x))', zh: '对数优势 x 的概率：1 / (1 + exp(-x))' },
    example: { formula: 'logistic(-2)', value: 0.11920292202211755 }
  },
  logit: {
    arguments: ['p'],
    repeats: false,
    evaluate: logit,
    help: { en: 'log-odds of the probability p: log(p / (1 - p))', zh: '概率 p 的对数优势：log(p / (1 - p))' },
    example: { formula: 'logit(0.75)', value: 1.0986122886681098 }
  },
  weibull: {
    arguments: ['years', 'shape', 'scale'],
    repeats: false,
    evaluate: weibull,
    help: {
      en: 'cumulative Weibull hazard after some years: (years / scale)^shape',
      zh: '若干年后的韦布尔累积风险：(years / scale)^shape'
    },
    example: { formula: 'weibull(4, 2, 2)', value: 4 }
  }
}
