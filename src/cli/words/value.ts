import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial value`. */
export const valueWords = {
  commandValue: { en: 'who is worth what, influence included', zh: '各类客户的价值，含其影响' },
  commandValueLong: {
    en: 'Plays a fair in 16 worlds with the same luck, in each of which other parts of what customers do beyond their fees count (demonstration, recommendation, capability, network), and attributes the booked profit to them by Shapley value: the parts add up to it exactly. With --segments, each segment by leaving its part out, in 15 more worlds each. Last, what one lost average customer of each segment costs: its own value and that of others lost through it.',
    zh: '以公共随机数在 16 个世界中运行一个展会，每个世界计入客户除付费外作用（示范、推荐、能力、网络）的不同组合，并以 Shapley 值将入账利润归因于各项：各部分之和恰为入账利润。加 --segments 则对每个客户群另以 15 个世界去除其自身作用。最后给出每个客户群流失一位普通客户的代价。'
  },
  optionValueSegments: {
    en: 'value each segment too: direct and total profitability',
    zh: '同时给出各客户群的价值：直接与总盈利'
  },
  optionValueOutcome: {
    en: 'what is attributed: profit (booked over the horizon, the default) or npv (net present value)',
    zh: '归因的对象：profit（规划期内入账利润，缺省）或 npv（净现值）'
  },
  unknownWorth: { en: '--outcome knows profit and npv', zh: '--outcome 只能是 profit 或 npv' },
  fairsOnly: {
    en: 'perennial {command} is for fairs, and this scenario declares its own lifecycle, in which no customer recommends, shows the way or brings others',
    zh: 'perennial {command} 只用于展会情景；此情景自定义了生命周期，其中没有相互推荐、示范或吸引的客户'
  }
} as const satisfies Readonly<Record<string, Text>>
