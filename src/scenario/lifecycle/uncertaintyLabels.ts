import type { KeyLabel } from './keyLabels.js'

/** The keys that say how uncertain parameters hang together, in words. */
export const uncertaintyLabels = {
  uncertainty: {
    title: { en: 'How uncertain parameters hang together', zh: '不确定参数之间的关系' },
    help: {
      en: 'Correlations and groups of parameters that are distributions; it matters only where uncertainty is drawn.',
      zh: '写成分布的参数之间的相关与分组；仅在抽取不确定性时起作用。'
    },
    example: 'uncertainty: { correlations: { cost_A: { cost_B: 0.5 } } }'
  },
  rankCorrelations: {
    title: { en: 'Rank correlations', zh: '秩相关' },
    help: {
      en: 'Spearman correlations between −1 and 1 of pairs of parameters, by name or path; pairs not named are independent.',
      zh: '成对参数（以名称或路径指明）之间的 Spearman 秩相关系数，介于 −1 与 1 之间；未写的各对相互独立。'
    },
    example: 'correlations: { cost_A: { cost_B: 0.5 } }'
  },
  pathGroups: {
    title: { en: 'Groups of uncertain parameters', zh: '不确定参数的分组' },
    help: {
      en: 'Names for several uncertain parameters at once, such as all that one survey would tell.',
      zh: '为若干不确定参数取一个共同的名称，例如一次调查能够查明的所有参数。'
    },
    example: 'groups: { costs: [cost_A, cost_B] }'
  }
} as const satisfies Readonly<Record<string, KeyLabel>>
