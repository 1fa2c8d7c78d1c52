import type { Parameter } from '../parameter.js'
import { design, numeric } from './numeric.js'
import { titles } from './titles.js'

/** A retention tactic builds one bond with the customers it treats. */
export const tacticParameters: readonly Parameter[] = [
  ...titles('tactics.*', 'tactic', '措施'),
  {
    path: 'tactics.*.level',
    kind: 'choice',
    unit: 'none',
    choices: ['financial', 'social', 'structural'],
    default: 'social',
    source: { tag: 'S', citation: 'three levels of relationship marketing, Berry & Parasuraman 1991' },
    label: { en: 'Level of the bond', zh: '联系层次' },
    help: {
      en: 'financial (discounts, rewards; gone next edition, soon copied), social (personal contact, events; keeps .9) or structural (matchmaking, data, platform; lasts, copied slowly).',
      zh: 'financial 财务（折扣、奖励；下届即失、易被模仿）、social 社交（个人联系、活动；保持 0.9）或 structural 结构（配对、数据、平台；持久、难模仿）。'
    }
  },
  {
    path: 'tactics.*.stages',
    kind: 'names',
    unit: 'none',
    default: ['confirmation', 'trust', 'weakening'],
    source: design,
    label: { en: 'Stages targeted', zh: '目标阶段' },
    help: {
      en: 'Customers whom the records show in these stages after the last edition are treated.',
      zh: '上一届结束后客户资料显示处于这些阶段的客户为对象。'
    },
    example: 'stages: [trust, weakening]'
  },
  {
    path: 'tactics.*.segments',
    kind: 'names',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Segments targeted', zh: '目标客户群' },
    help: {
      en: 'Names of the segments treated. Absent: all of exhibitors.',
      zh: '目标客户群的名称。缺省：全部参展商群。'
    },
    example: 'segments: [large]'
  },
  {
    path: 'tactics.*.coverage',
    kind: 'number',
    unit: 'share',
    min: 0,
    max: 1,
    byEdition: true,
    default: 1,
    source: design,
    label: { en: 'Coverage', zh: '覆盖率' },
    help: {
      en: 'Share of the targeted customers treated in an edition; 0 switches the tactic off. Who is treated is drawn per customer, unless a rank says who comes first.',
      zh: '每届实际获得措施的目标客户比例；0 为关闭。未设排序（rank）时由随机数逐个决定。'
    }
  },
  {
    path: 'tactics.*.spend',
    kind: 'number',
    unit: 'currency',
    min: 0,
    max: 1e12,
    byEdition: true,
    default: null,
    source: design,
    label: { en: 'Spend per edition', zh: '每届投入' },
    help: {
      en: 'Money set aside in an edition: treats as many as it pays for at the cost per treated customer, up to the coverage (on average, where customers are drawn; never more, where they are ranked); the rest is reported as unspent. Absent: whatever the coverage costs.',
      zh: '每届专用资金：按人均成本所能支付的人数实施，不超过覆盖率（随机抽取时为平均数，排序选取时绝不超出）；余额计为未用。缺省：按覆盖率实际发生。'
    },
    example: 'spend: 60000'
  },
  {
    path: 'tactics.*.cost',
    kind: 'number',
    unit: 'currencyPerHead',
    min: 0,
    max: 1e9,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Cost per treated customer', zh: '人均成本' },
    help: {
      en: 'Money per treated customer and edition, besides any discount.',
      zh: '每届每个获得措施客户的支出（不含折扣）。'
    }
  },
  {
    path: 'tactics.*.discount',
    kind: 'number',
    unit: 'share',
    min: 0,
    max: 1,
    byEdition: true,
    default: 0,
    source: {
      tag: 'S',
      citation: 'rebooking discounts of 8.8 to 12.6 % of the stand price, organiser price list 2026-27 (for scale)'
    },
    label: { en: 'Discount', zh: '折扣' },
    help: {
      en: 'Share off the list price for treated customers who come; lowers revenue and is counted as spend where plans are compared.',
      zh: '获得措施且参展的客户享受的目录价折扣；减少收入，比较方案时计为投入。'
    }
  },
  {
    path: 'tactics.*.build',
    kind: 'number',
    unit: 'share',
    min: 0,
    max: 1,
    default: null,
    source: design,
    label: { en: 'Build rate', zh: '建立速度' },
    help: {
      en: 'Share of the missing bond that one treatment builds. Absent: the rate of its level under mechanisms.bonds.build.',
      zh: '一次措施补足缺失联系的比例。缺省：取 mechanisms.bonds.build 中该层次的值。'
    },
    example: 'build: .25'
  },
  {
    path: 'tactics.*.rank',
    kind: 'choice',
    unit: 'none',
    choices: ['none', 'value', 'influence', 'risk'],
    default: 'none',
    source: design,
    label: { en: 'Ranked by', zh: '排序依据' },
    help: {
      en: 'Who comes first, the greatest first: value (last booked value, by the fair’s own accounts), influence (known in the trade), or risk of leaving (dissatisfaction, and a missed edition; where the record of a customer is wrong or old, satisfaction counts as neutral); none: who is treated is drawn.',
      zh: '优先对象，均由高到低：value 按最近入账价值（据本展账目），influence 按号召力（业内周知），risk 按流失风险（不满程度与缺席上届；客户资料有误或过时者，其满意度按中性计）；none：随机抽取。'
    }
  },
  numeric(
    'tactics.*.top',
    1,
    'share',
    [1e-6, 1],
    design,
    { en: 'Top share', zh: '前列比例' },
    {
      en: 'Best share of those ranked who may be treated: .2 is the top fifth. Without a rank it does nothing.',
      zh: '排序后可获得措施的前列比例：0.2 为前五分之一。未排序时不起作用。'
    }
  ),
  numeric(
    'tactics.*.valueBelow',
    null,
    'currency',
    [-1e12, 1e12],
    design,
    { en: 'Only customers worth less than', zh: '仅限价值低于' },
    {
      en: 'Treats only customers whose last booked value (less tactics, before any share of the levers, unlike value tiers) lies below. Absent: whatever their value.',
      zh: '仅针对最近入账价值低于此数的客户（已扣措施成本，未分摊各项投入，与价值层级不同）。缺省：不论价值。'
    },
    { example: 'valueBelow: 500' }
  ),
  {
    path: 'tactics.*.personal',
    kind: 'boolean',
    unit: 'none',
    default: false,
    source: {
      tag: 'D',
      citation: 'sign: ties to a person work better, Palmatier et al. 2006; sizes under mechanisms.bonds'
    },
    label: { en: 'Personal', zh: '个性化' },
    help: {
      en: 'Whether it is made to measure from the customer’s record: it treats only customers on record and newcomers, who are met in person on registering; it builds more and is copied more slowly.',
      zh: '是否依据客户资料量身定制：仅针对有资料的客户，以及登记时当面接触的新客户；建立更多、被模仿更慢。'
    }
  },
  numeric(
    'tactics.*.contacts',
    0,
    'contacts',
    [0, 10],
    design,
    { en: 'Contacts added', zh: '增加的联系人' },
    {
      en: 'Contacts that one treatment adds at a customer, up to mechanisms.contacts.most.',
      zh: '一次措施在客户处增加的联系人数，上限见 mechanisms.contacts.most。'
    },
    { kind: 'integer' }
  ),
  {
    path: 'tactics.*.release',
    kind: 'boolean',
    unit: 'none',
    default: false,
    source: design,
    label: { en: 'Let go', zh: '放弃客户' },
    help: {
      en: 'Whether the treated customers are let go: the fair ends the relationship with them, for example with those of negative value.',
      zh: '是否放弃所针对的客户：展会主动结束关系，例如与负价值客户。'
    }
  }
]
