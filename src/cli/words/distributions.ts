import type { Text } from '../../model/parameter.js'

/** What a distribution in a scenario is. */
export const distWords = {
  dist: { en: 'How sure we are of a number', zh: '对一个数的把握程度' },
  distIs: {
    en: 'Stands in a map instead of a number that is not known for sure: any number of a fair, a number under parameters of a lifecycle of its own. The scenario itself plays with the mean; draws keep the range of the number. How customers differ is another matter, said with varies.',
    zh: '写在映射中，代替尚不确知的数：展会情景中的任何数，或自定义生命周期 parameters 下的数。情景本身以均值运行；抽取的值不超出该数的允许范围。客户之间的差异则另用 varies 表示。'
  }
} as const satisfies Readonly<Record<string, Text>>

/** What each word after `dist` means, with the keys it needs. */
export const distMeanings = {
  beta: {
    en: 'between 0 and 1, or min and max: mean and sd, or alpha and beta',
    zh: '介于 0 与 1（或 min 与 max）之间：mean 与 sd，或 alpha 与 beta'
  },
  gamma: { en: 'above 0: mean and sd, or shape and scale', zh: '大于 0：mean 与 sd，或 shape 与 scale' },
  lognormal: {
    en: 'above 0: mean and sd, or meanlog and sdlog of its logarithm',
    zh: '大于 0：mean 与 sd，或其对数的 meanlog 与 sdlog'
  },
  normal: {
    en: 'mean and sd; with min or max cut off there, mean and sd being those before',
    zh: 'mean 与 sd；写 min 或 max 则在该处截断，mean 与 sd 指截断之前'
  },
  uniform: { en: 'anything between min and max alike', zh: 'min 与 max 之间各值等可能' },
  triangular: { en: 'min, likeliest (mode) and max, on straight lines', zh: 'min、最可能值 mode 与 max，直线相连' },
  pert: {
    en: 'min, likeliest (mode) and max, on a smooth curve; shape, 4 unless said',
    zh: 'min、最可能值 mode 与 max，曲线平滑；shape 缺省为 4'
  },
  discrete: { en: 'one of values, with weights (all alike unless said)', zh: 'values 之一，可写 weights（缺省等权）' },
  empirical: {
    en: 'draws made elsewhere: values, or a file with one number a line, or a column of a CSV file',
    zh: '既有抽样：values，或每行一数的 file，或 CSV 文件的一列 column'
  },
  dirichlet: {
    en: 'shares that sum to 1, all at once: counts by name, or mean shares and their sum, how many sightings they are worth',
    zh: '合计为 1 的份额，一并给出：按名称的 counts，或均值份额 mean 与其相当的观测数 sum'
  }
} as const satisfies Readonly<Record<string, Text>>
