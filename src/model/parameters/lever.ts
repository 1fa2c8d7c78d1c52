import type { Parameter, Source, Text } from '../parameter.js'

/** Names of the levers: spending with a response curve. */
export const leverIds = ['advertising', 'outreach', 'service', 'farewell', 'winBack'] as const
export type LeverId = (typeof leverIds)[number]

/** What one lever adds to the common list below. */
interface LeverEntry {
  readonly id: LeverId
  readonly label: Text
  readonly what: Text
  readonly heads: Text
  readonly usual: number
  readonly response: number
  readonly ceiling: number
  readonly carryOver: number
  readonly effect: number
  readonly effectUnit: 'points' | 'logOdds' | 'share'
  readonly effectHelp: Text
  readonly source: Source
}

const entries: readonly LeverEntry[] = [
  {
    id: 'advertising',
    label: { en: 'Advertising', zh: '广告宣传' },
    what: { en: 'makes the fair known among prospects', zh: '提高潜在客户对展会的知晓度' },
    heads: { en: 'firm in the market', zh: '市场内企业' },
    usual: 60,
    response: 0.5,
    ceiling: 0.9,
    carryOver: 0.5,
    effect: 1.6,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of conversion from nobody to everybody aware',
      zh: '知晓度由零到全部时转化的对数几率增量'
    },
    source: {
      tag: 'D',
      citation: 'size a design default; carry-over from long/short elasticity .24/.12, Sethuraman et al. 2011'
    }
  },
  {
    id: 'outreach',
    label: { en: 'Outreach', zh: '主动拓展' },
    what: { en: 'contacts prospects personally', zh: '逐一联系潜在客户' },
    heads: { en: 'prospect', zh: '潜在客户' },
    usual: 40,
    response: 0.2,
    ceiling: 0.8,
    carryOver: 0,
    effect: 1,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of conversion of a prospect who was reached',
      zh: '被联系的潜在客户转化的对数几率增量'
    },
    source: { tag: 'D', citation: 'design default; personal selling elasticity .31 to .34 from memory' }
  },
  {
    id: 'service',
    label: { en: 'Service', zh: '展会服务' },
    what: { en: 'raises the quality received before, during and after the show', zh: '提升展前、展中、展后的服务质量' },
    heads: { en: 'attending customer', zh: '参展客户' },
    usual: 500,
    response: 0.5,
    ceiling: 1,
    carryOver: 0,
    effect: 20,
    effectUnit: 'points',
    effectHelp: { en: 'points of value from no response to full response', zh: '响应由零到满时增加的价值分' },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    id: 'farewell',
    label: { en: 'Farewell', zh: '关系结束关怀' },
    what: { en: 'cares for those who have just left, so that they do no harm', zh: '关怀刚流失的客户，减少负面影响' },
    heads: { en: 'customer just lost', zh: '刚流失的客户' },
    usual: 20,
    response: 0.2,
    ceiling: 0.9,
    carryOver: 0,
    effect: 0.7,
    effectUnit: 'share',
    effectHelp: { en: 'share of the grievance that care takes away', zh: '关怀消除怨气的比例' },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    id: 'winBack',
    label: { en: 'Win-back', zh: '客户挽回' },
    what: { en: 'makes an offer to lost customers', zh: '向流失客户提出回归方案' },
    heads: { en: 'lost customer', zh: '流失客户' },
    usual: 20,
    response: 0.1,
    ceiling: 0.8,
    carryOver: 0,
    effect: 1,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of return of a lost customer who was reached',
      zh: '被触达的流失客户回归的对数几率增量'
    },
    source: { tag: 'D', citation: 'sign from published data (log-odds .276 per unit of offer), size a design default' }
  }
]

function parametersOf(entry: LeverEntry): readonly Parameter[] {
  const { id, label, what, heads, source } = entry
  const path = (name: string) => `levers.${id}.${name}`
  const called = (en: string, zh: string): Text => ({ en: `${label.en}: ${en}`, zh: `${label.zh}：${zh}` })
  return [
    {
      path: path('spend'),
      kind: 'number',
      unit: 'currency',
      min: 0,
      max: 1e12,
      byEdition: true,
      default: null,
      source,
      label: called('spend per edition', '每届投入'),
      help: {
        en: `Money that ${what.en}. Absent: the usual amount for every ${heads.en}. Spent on nobody, it is reported as unspent.`,
        zh: `用于${what.zh}的资金。缺省：按每个${heads.zh}的通常水平投入。无对象时计为未用。`
      },
      example: `${id}: { spend: 100000 }`
    },
    {
      path: path('usual'),
      kind: 'number',
      unit: 'currencyPerHead',
      min: 1e-6,
      max: 1e9,
      default: entry.usual,
      source,
      label: called('usual spend per head', '通常人均投入'),
      help: {
        en: `Spend per ${heads.en} at which the base rates of the lifecycle hold; more moves them up, less down.`,
        zh: `生命周期基准比率所对应的每个${heads.zh}投入；高于它则上升，低于它则下降。`
      }
    },
    {
      path: path('form'),
      kind: 'choice',
      unit: 'none',
      choices: ['exponential', 'hill'],
      default: 'exponential',
      source: { tag: 'S', citation: 'exponential to a ceiling: Blattberg & Deighton 1996; Hill: as in Robyn' },
      label: called('response curve', '响应曲线'),
      help: {
        en: 'exponential: C(1−e^(−kx)), falling returns from the first unit; hill: C·x^s/(x^s+h^s), slow start where the shape s is above 1.',
        zh: 'exponential：C(1−e^(−kx))，收益自始递减；hill：C·x^s/(x^s+h^s)，形状 s 大于 1 时起步缓慢。'
      }
    },
    {
      path: path('ceiling'),
      kind: 'number',
      unit: 'share',
      min: 1e-6,
      max: 1,
      default: entry.ceiling,
      source,
      label: called('ceiling of the response', '响应上限'),
      help: { en: 'The response that no amount of money exceeds.', zh: '无论投入多少都无法超过的响应水平。' }
    },
    {
      path: path('response'),
      kind: 'number',
      unit: 'share',
      min: 1e-6,
      max: 1,
      default: entry.response,
      source,
      label: called('response at the usual spend', '通常投入下的响应'),
      help: {
        en: 'Where the curve stands at the usual spend: share aware, share reached, or share of full quality. Must be below the ceiling.',
        zh: '通常投入下曲线的高度：知晓比例、触达比例或满质量的比例。须低于上限。'
      }
    },
    {
      path: path('shape'),
      kind: 'number',
      unit: 'none',
      min: 0.1,
      max: 20,
      default: 2,
      source: { tag: 'D', citation: 'design default' },
      label: called('shape of the Hill curve', '希尔曲线形状'),
      help: {
        en: 'Steepness s of the Hill form; unused by the exponential form.',
        zh: '希尔形式的陡度 s；指数形式不使用。'
      }
    },
    {
      path: path('carryOver'),
      kind: 'number',
      unit: 'share',
      min: 0,
      max: 0.99,
      default: entry.carryOver,
      source,
      label: called('carry-over', '结转率'),
      help: {
        en: 'Share of the effective spend that still works in the next edition (geometric adstock, scaled so that a steady spend is itself).',
        zh: '有效投入延续到下一届的比例（几何广告存量，按稳定投入归一）。'
      }
    },
    {
      path: path('effect'),
      kind: 'number',
      unit: entry.effectUnit,
      min: 0,
      max: entry.effectUnit === 'share' ? 1 : entry.effectUnit === 'points' ? 100 : 20,
      default: entry.effect,
      source,
      label: called('effect of the full response', '满响应的作用'),
      help: { en: `How strongly it acts: ${entry.effectHelp.en}.`, zh: `作用强度：${entry.effectHelp.zh}。` }
    }
  ]
}

/** Spend, response curve, carry-over and effect of every lever. */
export const leverParameters: readonly Parameter[] = entries.flatMap(parametersOf)

/** The label of each lever, for tables and charts. */
export const leverLabels: Readonly<Record<LeverId, Text>> = Object.fromEntries(
  entries.map((entry) => [entry.id, entry.label])
) as Record<LeverId, Text>
