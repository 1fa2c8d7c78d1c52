import type { Parameter, Source, Text } from '../parameter.js'
import { type LeverEntry, leverHeadWords } from './leverEntry.js'
import type { LeverId } from './leverIds.js'
import { design } from './numeric.js'

const little: Source = { tag: 'S', citation: 'ADBUDG, set from a manager’s answers: Little 1970' }

/**
 * Money, response curve, carry-over, effect and segments of a lever, as parameters.
 *
 * @param entry What is the lever's own.
 *
 * @example
 * leverFields(leverEntries.service)[0].path // => 'levers.service.spend'
 * leverFields(leverEntries.referral)[0].path // => 'levers.referral.usual'
 */
export function leverFields(entry: LeverEntry): readonly Parameter[] {
  return [...money(entry), ...curve(entry), ...answers(entry), ...action(entry)]
}

function called({ label }: LeverEntry, en: string, zh: string): Text {
  return { en: `${label.en}: ${en}`, zh: `${label.zh}：${zh}` }
}

function money(entry: LeverEntry): readonly Parameter[] {
  const { id, what, source } = entry
  const heads = leverHeadWords[entry.heads]
  const absent =
    entry.absent === 'usual'
      ? { en: `the usual amount for every ${heads.en}`, zh: `按每个${heads.zh}的通常水平投入` }
      : { en: 'nothing is spent', zh: '不投入' }
  const usual: Parameter = {
    path: `levers.${id}.usual`,
    kind: 'number',
    unit: 'currencyPerHead',
    min: 1e-6,
    max: 1e9,
    default: entry.usual,
    source,
    label: called(entry, 'usual spend per head', '通常人均投入'),
    help:
      entry.absent === 'usual'
        ? {
            en: `Spend per ${heads.en} at which the base rates of the lifecycle hold; more moves them up, less down.`,
            zh: `生命周期基准比率所对应的每个${heads.zh}投入；高于它则上升，低于它则下降。`
          }
        : {
            en: `Spend per ${heads.en} at which the curve passes through the response below.`,
            zh: `每个${heads.zh}的投入，响应曲线在此处达到下面给出的响应。`
          }
  }
  if (id === 'referral') return [usual]
  const bySegment = id === 'staffCare' ? [] : [purse(entry)]
  return [
    {
      path: `levers.${id}.spend`,
      kind: 'number',
      unit: 'currency',
      min: 0,
      max: 1e12,
      byEdition: true,
      default: null,
      source,
      label: called(entry, 'spend per edition', '每届投入'),
      help: {
        en: `Money that ${what.en}. Absent: ${absent.en}. Spent on nobody, it is reported as unspent.`,
        zh: `用于${what.zh}的资金。缺省：${absent.zh}。无对象时计为未用。`
      },
      example: `${id}: { spend: 100000 }`
    },
    ...bySegment,
    usual
  ]
}

/** Money that one segment has to itself. */
function purse(entry: LeverEntry): Parameter {
  const { id, what, source, serves } = entry
  const heads = leverHeadWords[entry.heads]
  return {
    path: `levers.${id}.bySegment.*`,
    kind: 'number',
    unit: 'currency',
    min: 0,
    max: 1e12,
    byEdition: true,
    default: null,
    source,
    label: called(entry, 'purse of one segment', '单个客户群的专项资金'),
    help: {
      en: `Money that ${what.en} in the named segment alone: spread over every ${heads.en} of its own, it works by itself on the same curve. All other segments served share the spend. Absent: the segment shares, too.`,
      zh: `仅在所列客户群内用于${what.zh}的资金：按该群自身的每个${heads.zh}分摊，沿同一曲线单独起作用。其余所服务的客户群共用 spend。缺省：该群也共用。`
    },
    example: `bySegment: { ${serves}s: 60000 }`
  }
}

function curve(entry: LeverEntry): readonly Parameter[] {
  const { id, source, responseIs } = entry
  return [
    {
      path: `levers.${id}.form`,
      kind: 'choice',
      unit: 'none',
      choices: ['exponential', 'hill', 'adbudg', 'quadratic'],
      default: 'exponential',
      source: {
        tag: 'S',
        citation:
          'exponential: Blattberg & Deighton 1996; Hill: as in Robyn; ADBUDG: Little 1970; quadratic: supersaturation in published B2B data'
      },
      label: called(entry, 'response curve', '响应曲线'),
      help: {
        en: 'exponential: C(1−e^(−kx)), falling returns from the first unit; hill: C·x^s/(x^s+h^s), slow start where the shape s is above 1; adbudg: through a manager’s four answers, the response at nothing (atZero), at the usual spend (response), at half as much again (atHalfMore) and at saturation (ceiling); quadratic: rises to a peak, beyond which too much repels.',
        zh: 'exponential：C(1−e^(−kx))，收益自始递减；hill：C·x^s/(x^s+h^s)，形状 s 大于 1 时起步缓慢；adbudg：由经理的四个回答确定，即零投入（atZero）、通常投入（response）、增加一半（atHalfMore）和饱和时（ceiling）的响应；quadratic：先升至峰值，再多则适得其反。'
      }
    },
    {
      path: `levers.${id}.ceiling`,
      kind: 'number',
      unit: 'share',
      min: 1e-6,
      max: 1,
      default: entry.ceiling,
      source,
      label: called(entry, 'ceiling of the response', '响应上限'),
      help: {
        en: 'The response that no amount of money exceeds (the manager’s answer for saturation); the quadratic form has its peak instead.',
        zh: '无论投入多少都无法超过的响应水平（经理对饱和的回答）；二次形式改由峰值决定。'
      }
    },
    {
      path: `levers.${id}.response`,
      kind: 'number',
      unit: 'share',
      min: 1e-6,
      max: 1,
      default: entry.response,
      source,
      label: called(entry, 'response at the usual spend', '通常投入下的响应'),
      help: {
        en: `Where the curve stands at the usual spend: ${responseIs.en}. Must be below the ceiling.`,
        zh: `通常投入下曲线的高度：${responseIs.zh}。须低于上限。`
      }
    },
    {
      path: `levers.${id}.shape`,
      kind: 'number',
      unit: 'none',
      min: 0.1,
      max: 20,
      default: 2,
      source: design,
      label: called(entry, 'shape of the Hill curve', '希尔曲线形状'),
      help: {
        en: 'Steepness s of the Hill form; unused by the other forms.',
        zh: '希尔形式的陡度 s；其他形式不使用。'
      }
    }
  ]
}

/** What only the ADBUDG and the quadratic form ask for. */
function answers(entry: LeverEntry): readonly Parameter[] {
  const path = (name: string) => `levers.${entry.id}.${name}`
  return [
    {
      path: path('atZero'),
      kind: 'number',
      unit: 'share',
      min: 0,
      max: 1,
      default: 0,
      source: little,
      label: called(entry, 'response at no spend', '零投入下的响应'),
      help: {
        en: 'For the adbudg form, the first of a manager’s four answers: the response if nothing at all were spent. Must be below the response at the usual spend.',
        zh: '用于 adbudg 形式，经理四个回答之一：完全不投入时的响应。须低于通常投入下的响应。'
      }
    },
    {
      path: path('atHalfMore'),
      kind: 'number',
      unit: 'share',
      min: 0,
      max: 1,
      default: null,
      source: little,
      label: called(entry, 'response at half as much again', '投入增加一半时的响应'),
      help: {
        en: 'For the adbudg form, the third of a manager’s four answers: the response at one and a half times the usual spend, between the response and the ceiling. Absent: not answered; the adbudg form needs it.',
        zh: '用于 adbudg 形式，经理四个回答之三：投入为通常的一倍半时的响应，介于 response 与 ceiling 之间。缺省：未回答；adbudg 形式必须给出。'
      },
      example: 'atHalfMore: .6'
    },
    {
      path: path('peak'),
      kind: 'number',
      unit: 'currencyPerHead',
      min: 1e-6,
      max: 1e9,
      default: null,
      source: { tag: 'C', citation: 'form: supersaturation b₁x + b₂x², computed on published B2B data' },
      label: called(entry, 'spend at the peak', '峰值投入'),
      help: {
        en: 'For the quadratic form: spend per head at which the response is greatest; more repels, and at twice as much nothing is left. Absent: not said; the quadratic form needs it, above half the usual spend.',
        zh: '用于 quadratic 形式：响应最大时的人均投入；再多则适得其反，两倍时降为零。缺省：未给出；quadratic 形式必须给出，且大于通常投入的一半。'
      },
      example: `peak: ${2 * entry.usual}`
    }
  ]
}

/** The segments that a lever may name, where not any. */
const reachable: Readonly<Partial<Record<LeverId, Text>>> = {
  advertising: { en: ', of exhibitors or partners', zh: '（参展商群或合作伙伴群）' },
  visitorPromotion: { en: ', of visitors', zh: '（观众群）' }
}

function action(entry: LeverEntry): readonly Parameter[] {
  const { id, source, effectUnit, effectHelp, serves } = entry
  const served =
    serves === 'visitor' ? { en: 'all of visitors', zh: '全部观众群' } : { en: 'all of exhibitors', zh: '全部参展商群' }
  const among = reachable[id] ?? { en: '', zh: '' }
  return [
    {
      path: `levers.${id}.carryOver`,
      kind: 'number',
      unit: 'share',
      min: 0,
      max: 0.99,
      default: entry.carryOver,
      source,
      label: called(entry, 'carry-over', '结转率'),
      help: {
        en: 'Share of the effective spend that still works in the next edition (geometric adstock, scaled so that a steady spend is itself).',
        zh: '有效投入延续到下一届的比例（几何广告存量，按稳定投入归一）。'
      }
    },
    {
      path: `levers.${id}.effect`,
      kind: 'number',
      unit: effectUnit,
      min: 0,
      max: { share: 1, points: 100, logOdds: 20, ratio: 20 }[effectUnit],
      default: entry.effect,
      source,
      label: called(entry, 'effect of the full response', '满响应的作用'),
      help: { en: `How strongly it acts: ${effectHelp.en}.`, zh: `作用强度：${effectHelp.zh}。` }
    },
    {
      path: `levers.${id}.segments`,
      kind: 'names',
      unit: 'none',
      default: null,
      source: design,
      label: called(entry, 'segments served', '服务的客户群'),
      help: {
        en: `Names of the segments that the money is for${among.en}; all others stay at the reference point. Absent: ${served.en}.`,
        zh: `资金所服务的客户群名称${among.zh}；其余客户群保持在参考点。缺省：${served.zh}。`
      },
      example: `segments: [${serves}s]`
    }
  ]
}
