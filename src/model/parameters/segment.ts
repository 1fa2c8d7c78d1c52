import { customerKinds, goals } from '../customerKind.js'
import type { Parameter } from '../parameter.js'
import { indirectSwitches } from '../switches.js'
import { design, numeric } from './numeric.js'
import { segmentTraitParameters } from './segmentTraits.js'
import { titles } from './titles.js'

/** What describes a segment of customers as a whole. */
const wholeSegment: readonly Parameter[] = [
  ...titles('segments.*', 'segment', '客户群'),
  {
    path: 'segments.*.kind',
    kind: 'choice',
    unit: 'none',
    choices: customerKinds,
    default: 'exhibitor',
    source: design,
    label: { en: 'Kind of customers', zh: '客户类型' },
    help: {
      en: 'exhibitor: rents a stand; visitor: pays admission, is what exhibitors come for; partner (trade medium, association, sponsor): pays little, brings influence, recommendation and know-how. Many defaults go by it.',
      zh: 'exhibitor 参展商：租用展位；visitor 观众：支付门票，是参展商所求；partner 合作伙伴（专业媒体、协会、赞助商）：付费少，带来号召力、推荐与行业知识。许多缺省值随之而定。'
    }
  },
  {
    path: 'segments.*.marketSize',
    kind: 'number',
    unit: 'firms',
    min: 0,
    max: 1e8,
    byEdition: true,
    default: 2000,
    defaultByKind: { visitor: 20000, partner: 60 },
    source: design,
    label: { en: 'Market size', zh: '市场规模' },
    help: {
      en: 'Firms (of a segment of visitors: visitors) that could come: their number at the start, and what word of mouth and advertising spread over.',
      zh: '市场上可能到场的企业数（观众群为观众数）：既是起始数量，也是口碑与广告的覆盖对象。'
    }
  },
  numeric(
    'segments.*.growth',
    0,
    'share',
    [-0.9, 10],
    design,
    { en: 'Growth of the market', zh: '市场增长率' },
    {
      en: 'Share by which the market grows from edition to edition, on top of its size: in edition e it is size × (1 + growth)^(e − 1).',
      zh: '市场逐届增长的比例，叠加于市场规模：第 e 届为 规模 ×（1＋增长率）^(e−1)。'
    }
  ),
  {
    path: 'segments.*.standsFor',
    kind: 'integer',
    unit: 'customers',
    min: 1,
    max: 100000,
    default: 1,
    source: design,
    label: { en: 'Customers a member stands for', zh: '每个模拟成员代表的客户数' },
    help: {
      en: 'How many customers one simulated member stands for: everything it does counts so often. More is faster and rougher; for very many visitors.',
      zh: '一个模拟成员代表的客户数，其全部行为按此倍数计入。数值越大越快、越粗略；用于观众极多的情形。'
    }
  },
  {
    path: 'segments.*.inflow',
    kind: 'number',
    unit: 'firms',
    min: 0,
    max: 1e8,
    byEdition: true,
    default: null,
    source: design,
    label: { en: 'Inflow of prospects', zh: '潜在客户流入' },
    help: {
      en: 'New firms (or visitors) that enter the market as prospects before each edition. Absent: as many as close, plus the growth of the market.',
      zh: '每届之前进入市场的新潜在客户数。缺省：等于停业企业数加市场增长。'
    },
    example: 'inflow: 120'
  },
  {
    path: 'segments.*.initialStages',
    kind: 'shares',
    unit: 'share',
    default: { cultivation: 0.24, confirmation: 0.01, trust: 0.06, weakening: 0.03, disappearance: 0.66 },
    source: { tag: 'D', citation: 'near the settled state of the default fair, so that the warm-up is short' },
    label: { en: 'Stages at the start', zh: '起始阶段分布' },
    help: {
      en: 'Shares of the market in each stage before the warm-up; they sum to one. With a warm-up of 0 the fair starts just so.',
      zh: '预热前各阶段的市场份额，合计为一。预热为 0 时展会即从此开始。'
    },
    example: 'initialStages: { cultivation: .8, confirmation: .1, trust: .1 }'
  },
  {
    path: 'segments.*.customers',
    kind: 'knownCustomers',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Known customers', zh: '已知客户' },
    help: {
      en: 'Customers to start from: a file as perennial customers writes it, or a list. Each starts in a stage drawn from its own probabilities, with its probability to attend, editions attended and missed, stand area and score; the rest of the market are prospects. They take the place of initialStages and need horizon.warmUp: 0. Absent: nobody is known.',
      zh: '作为起点的已知客户：perennial customers 写出的文件，或列表。每位客户按自身的阶段概率抽取起始阶段，并带有其参展概率、参展与缺席届数、展位面积与得分；市场其余部分为潜在客户。它取代 initialStages，且须 horizon.warmUp: 0。缺省：没有已知客户。'
    },
    example: 'customers: my-customers.csv'
  },
  numeric(
    'segments.*.servingCost',
    0,
    'currency',
    [0, 1e9],
    design,
    { en: 'Cost of hosting', zh: '接待成本' },
    {
      en: 'Cost of hosting a customer who attends, besides the margin on the fee: care of key accounts, travel paid to buyers, free services.',
      zh: '接待一位到场客户的成本，毛利率之外另计：重点客户照顾、买家差旅资助、免费服务等。'
    }
  ),
  numeric(
    'segments.*.contacts',
    1,
    'contacts',
    [1, 20],
    design,
    { en: 'Contacts at the start', zh: '起始联系人数' },
    {
      en: 'People at a customer whom the fair knows in person; with a single one, all is lost when that one changes.',
      zh: '展会与每位客户之间的个人联系人数；只有一位时，此人变动即全部中断。'
    },
    { kind: 'integer' }
  ),
  numeric(
    'segments.*.needDrift',
    2,
    'points',
    [0, 100],
    design,
    { en: 'Drift of needs', zh: '需求漂移' },
    {
      en: 'Points per edition by which what members need moves away from what the fair offers; innovation at the usual spend makes up for it.',
      zh: '客户需求每届偏离展会所供的分数；通常水平的创新投入恰好抵消。'
    }
  ),
  {
    path: 'segments.*.goals',
    kind: 'shares',
    unit: 'share',
    choices: goals,
    default: { sales: 0.4, contacts: 0.3, information: 0.2, standing: 0.1 },
    defaultByKind: {
      visitor: { sales: 0.2, contacts: 0.2, information: 0.5, standing: 0.1 },
      partner: { sales: 0.1, contacts: 0.3, information: 0.3, standing: 0.3 }
    },
    source: design,
    label: { en: 'Goals', zh: '参展目标' },
    help: {
      en: 'What members come for, as shares that sum to one: sales, contacts, information, standing. Turnout, influence and know-how of the other side and the state of the market count by them.',
      zh: '客户到场的目标，份额合计为一：sales 销售、contacts 人脉、information 信息、standing 声誉。对方的到场数、号召力、行业知识及市场状况按此计权。'
    },
    example: 'goals: { sales: .5, contacts: .3, information: .1, standing: .1 }'
  },
  numeric(
    'segments.*.fit',
    1,
    'ratio',
    [0, 10],
    design,
    { en: 'Fit', zh: '匹配度' },
    {
      en: 'What one member counts for the other side: 1 as much as anyone, 0 nothing, 2 twice.',
      zh: '一位成员对另一方的分量：1 为常人，0 为无，2 为两倍。'
    }
  ),
  numeric(
    'segments.*.ownSpend',
    2,
    'ratio',
    [0, 100],
    { tag: 'M', citation: 'rent is about a third of what taking part costs an exhibitor, from memory' },
    { en: 'Own spending on taking part', zh: '自身参展支出' },
    {
      en: 'What a member spends besides the fee (stand building, travel, staff), as a multiple of the list fee; for its cost per contact. It changes nothing that happens.',
      zh: '除参展费外的自身支出（搭建、差旅、人员），为目录价费用的倍数；用于计算单次接触成本。不影响模拟过程。'
    },
    { defaultByKind: { visitor: 0, partner: 0 } }
  ),
  {
    path: 'segments.*.ownCost',
    kind: 'number',
    unit: 'points',
    min: -100,
    max: 100,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Own cost of taking part', zh: '自身参展成本' },
    help: {
      en: 'Travel, staff and stand building above the usual, in points of value; may change by edition.',
      zh: '差旅、人员、搭建等高于平常的成本，以价值分计；可按届变化。'
    }
  },
  {
    path: 'segments.*.priceLevel',
    kind: 'number',
    unit: 'ratio',
    min: 0,
    max: 10,
    byEdition: true,
    default: 1,
    source: design,
    label: { en: 'Price level of the segment', zh: '客户群价格水平' },
    help: {
      en: 'List price for the segment as a multiple of the price of the fair; may change by edition. What a segment is used to from the first edition on is no gain to it; a discount is.',
      zh: '该客户群的目录价，为展会价格的倍数；可按届变化。首届起就习惯的价格不算让利，折扣才算。'
    },
    example: 'priceLevel: { 1: 1, 2: 1.1 }'
  },
  {
    path: 'segments.*.discount',
    kind: 'number',
    unit: 'share',
    min: 0,
    max: 1,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Discount for the segment', zh: '客户群折扣' },
    help: { en: 'Share off the list price for every member of the segment.', zh: '给予整个客户群的目录价折扣。' }
  },
  {
    path: 'segments.*.without',
    kind: 'names',
    unit: 'none',
    choices: indirectSwitches,
    default: [],
    source: design,
    label: { en: 'Contributions left out', zh: '略去的贡献' },
    help: {
      en: 'What members do for the fair beyond their fees that is left out: demonstration, recommendation, capability, network. A comparison then shows what this segment is worth in all; an empty list leaves nothing out.',
      zh: '略去成员在费用之外对展会的贡献：demonstration 示范、recommendation 推荐、capability 能力、network 网络。比较即可看出该客户群的全部价值；空列表表示不略去。'
    },
    example: 'without: [demonstration]'
  }
]

/** What describes a segment of customers, and what differs between its members. */
export const segmentParameters: readonly Parameter[] = [...wholeSegment, ...segmentTraitParameters]
