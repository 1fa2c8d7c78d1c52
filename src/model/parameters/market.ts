import type { Parameter, Source } from '../parameter.js'
import { design, numeric } from './numeric.js'

const memory: Source = { tag: 'M', citation: 'order of magnitude from memory; a fair sets its own' }

/** The market around the fair: the economy, public support, contacts and deals, and what turnout is usual. */
export const marketParameters: readonly Parameter[] = [
  numeric(
    'market.state',
    0,
    'points',
    [-100, 100],
    design,
    { en: 'State of the market', zh: '市场状况' },
    {
      en: 'Points that the economy adds to what is to be sold at the fair; 0 is usual, below 0 a slump. It counts by the weight of sales among a customer’s goals.',
      zh: '经济形势为展会成交带来的分数；0 为平常，负值为低迷。按客户目标中销售的权重计入。'
    },
    { byEdition: true }
  ),
  numeric(
    'market.support',
    0,
    'points',
    [0, 100],
    design,
    { en: 'Public support', zh: '政府支持' },
    {
      en: 'Points by which public support, such as subsidies for taking part, lowers exhibitors’ own cost.',
      zh: '参展补贴等政府支持使参展商自身成本降低的分数。'
    },
    { byEdition: true }
  ),
  numeric(
    'market.contactsPerVisitor',
    10,
    'contacts',
    [0, 1e4],
    memory,
    { en: 'Contacts per visitor', zh: '每位观众的接触数' },
    {
      en: 'Stands that a visitor talks to at an edition; gives exhibitors’ contacts and cost per contact. It changes nothing that happens.',
      zh: '每位观众每届洽谈的展位数；用于计算参展商的接触数与单次接触成本。不影响模拟过程。'
    }
  ),
  numeric(
    'market.dealRate',
    0.05,
    'share',
    [0, 1],
    design,
    { en: 'Deals per contact', zh: '接触成交率' },
    {
      en: 'Share of contacts that end in a deal; gives exhibitors’ deals. It changes nothing that happens.',
      zh: '接触中最终成交的比例；用于计算参展商的成交数。不影响模拟过程。'
    }
  ),
  usualTurnout('exhibitor', { en: 'exhibitors', zh: '参展商' }, 'visitors', '观众', 'exhibitor: 500'),
  usualTurnout('visitor', { en: 'visitors', zh: '观众' }, 'exhibitors', '参展商', 'visitor: 12000')
]

function usualTurnout(
  side: 'exhibitor' | 'visitor',
  members: { readonly en: string; readonly zh: string },
  others: string,
  othersZh: string,
  example: string
): Parameter {
  return numeric(
    `market.usualTurnout.${side}`,
    null,
    'customers',
    [1e-6, 1e9],
    design,
    { en: `Usual turnout of ${members.en}`, zh: `${members.zh}的通常到场数` },
    {
      en: `Number of ${members.en} (weighted by segments.*.fit) that ${others} take for granted: more pleases them, fewer disappoint. Absent: the mean of the last five editions of the warm-up; without one, that of the first edition held. A number given here acts in the warm-up too.`,
      zh: `${othersZh}视为平常的${members.zh}数（按 segments.*.fit 加权）：多则满意，少则失望。缺省：预热最后五届的平均；无预热时为首个举办届次的数量。在此给出的数值在预热中同样起作用。`
    },
    { example }
  )
}
