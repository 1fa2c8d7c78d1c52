import type { Parameter } from '../parameter.js'
import { design } from './numeric.js'
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
      en: 'Customers in these stages at the end of the last edition are treated.',
      zh: '上一届结束时处于这些阶段的客户为对象。'
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
    help: { en: 'Names of the segments treated. Absent: all.', zh: '目标客户群的名称。缺省：全部。' },
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
      en: 'Share of the targeted customers treated in an edition; 0 switches the tactic off. Who is treated is drawn per customer.',
      zh: '每届实际获得措施的目标客户比例；0 为关闭。由随机数逐个决定。'
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
      en: 'Money set aside in an edition: treats as many as it pays for at the cost per treated customer, up to the coverage; the rest is reported as unspent. Absent: whatever the coverage costs.',
      zh: '每届专用资金：按人均成本所能支付的人数实施，不超过覆盖率；余额计为未用。缺省：按覆盖率实际发生。'
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
  }
]
