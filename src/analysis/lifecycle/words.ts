/** What a question about a declared lifecycle that has no answer is answered with. */
export const lifecycleWords = {
  unknownCategory: {
    en: 'the total names the category "{name}", which the result does not have; it has {names}',
    zh: '该合计引用了类别“{name}”，但结果中没有；现有类别：{names}'
  },
  notFinite: {
    en: 'strategy "{name}": cost and effect must be finite numbers',
    zh: '策略“{name}”：成本与效果须为有限数值'
  },
  costIs: { en: 'cost {cost}, effect {effect}', zh: '成本 {cost}，效果 {effect}' },
  cyclesCount: { en: 'cycles must be a whole number of at least 0', zh: '周期数（cycles）须为不小于 0 的整数' },
  endless: {
    en: 'who comes to "{stages}" never leaves, and books an amount there without discount: the sum has no end',
    zh: '进入“{stages}”后不再离开，且其间的金额不折现：总和没有极限'
  },
  growing: {
    en: 'a discount factor of {factor} a cycle, above 1, makes later amounts count more: the sum has no end',
    zh: '每周期折现因子为 {factor}，大于 1，越往后的金额计得越多：总和没有极限'
  }
} as const
