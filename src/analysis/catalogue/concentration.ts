import { type Outcome, outcome, overHorizon } from '../outcome.js'

const population =
  'of the exhibitors who paid or cost anything in the last edition held. Undefined where there is nobody, and where the total is not above 0. In a fair without exhibitors, of everybody.'
const populationZh = '限最近一次举办的届中有收入或成本的参展商。无人或总额不大于零则无定义。无参展商的展会计全部客户。'
const points = ['tenth', 'segment'] as const

function concentration(
  id: string,
  unit: Outcome['unit'],
  by: Outcome['by'],
  en: [string, string],
  zh: [string, string]
): Outcome {
  const definition = { en: `${en[1]} ${population}`, zh: `${zh[1]}${populationZh}` }
  return outcome(id, unit, null, by, { en: en[0], zh: zh[0] }, definition)
}

/** How unequally revenue and value are spread over exhibitors. */
export const concentrationOutcomes: readonly Outcome[] = [
  concentration(
    'topFifth.revenue',
    'share',
    overHorizon,
    [
      'Revenue of the top fifth',
      'Share of revenue that the fifth with the greatest revenue brings (of a customer across the border, the part inside),'
    ],
    ['前五分之一客户的收入占比', '收入最高的五分之一客户所占的收入比例（跨界客户按其界内部分计），']
  ),
  concentration(
    'topFifth.economicValue',
    'share',
    overHorizon,
    [
      'Economic value of the top fifth',
      'Share of economic value that the fifth with the greatest economic value brings; above 1 where others cost more than they bring,'
    ],
    ['前五分之一客户的经济价值占比', '经济价值最高的五分之一客户所占的比例；其余客户为负时大于 1，']
  ),
  concentration(
    'topFifth.valueOfLargest',
    'share',
    overHorizon,
    [
      'Economic value of the largest fifth',
      'Share of economic value that the fifth with the greatest revenue brings (of customers of equal revenue across the border, each with their mean): the largest are not always the most profitable;'
    ],
    [
      '最大五分之一客户的经济价值占比',
      '收入最高的五分之一客户所占的经济价值比例（跨界的同收入客户按其平均值计）：最大的客户并非总是最有利可图；'
    ]
  ),
  concentration(
    'gini.revenue',
    'ratio',
    overHorizon,
    [
      'Gini coefficient of revenue',
      'Twice the area between the Lorenz curve of revenue and the line of equality (Gini 1914): 0 where all bring the same, near 1 where one brings all;'
    ],
    ['收入的基尼系数', '收入洛伦兹曲线与绝对平均线之间面积的两倍（Gini 1914）：人人相同为 0，一家独占近于 1；']
  ),
  concentration(
    'gini.economicValue',
    'ratio',
    overHorizon,
    [
      'Gini coefficient of economic value',
      'The same for economic value; above 1 only where some cost more than they bring;'
    ],
    ['经济价值的基尼系数', '经济价值的基尼系数；仅在有客户为负时可能大于 1；']
  ),
  concentration(
    'lorenz.revenue',
    'share',
    points,
    [
      'Lorenz curve of revenue',
      'Share of revenue that the tenths with the least revenue bring together (Lorenz 1905), straight between whole numbers of customers,'
    ],
    ['收入的洛伦兹曲线', '收入最低的若干个十分之一客户合计的收入占比（Lorenz 1905），整数客户之间为直线，']
  ),
  concentration(
    'lorenz.economicValue',
    'share',
    points,
    [
      'Lorenz curve of economic value',
      'Share of economic value that the tenths with the least of it bring together; below 0 where they cost more than they bring,'
    ],
    ['经济价值的洛伦兹曲线', '经济价值最低的若干个十分之一客户合计的占比；为负时低于 0，']
  )
]
