import type { Parameter, Source, Text } from '../parameter.js'
import { design, numeric } from './numeric.js'

function driver(
  path: string,
  standard: number,
  unit: Parameter['unit'],
  label: Text,
  help: Text,
  source: Source = design
) {
  return numeric(`lifecycle.drivers.${path}`, standard, unit, [-20, 20], source, label, help)
}

/** Which driver acts where, on the log-odds scale; the sign towards losing a customer is the opposite one. */
export const driverParameters: readonly Parameter[] = [
  driver(
    'satisfaction.attendance',
    0.2,
    'logOddsPer10Points',
    { en: 'Satisfaction on attendance', zh: '满意度对参展' },
    {
      en: 'Log-odds of attending per 10 points of cumulative satisfaction above 60.',
      zh: '累积满意度每高于 60 分 10 分，参展对数几率的增量。'
    }
  ),
  driver(
    'satisfaction.gain',
    0.5,
    'logOddsPer10Points',
    { en: 'Satisfaction towards trust', zh: '满意度促进信任' },
    {
      en: 'Log-odds of moving to trust per 10 points of cumulative satisfaction above 60, more above 75.',
      zh: '累积满意度每高 10 分转入信任的对数几率增量，75 分以上更强。'
    },
    {
      tag: 'D',
      citation:
        'slope a design default; individual logit Rust & Zahorik 1993; convexity Mittal & Kamakura 2001 (n = 100,040)'
    }
  ),
  driver(
    'satisfaction.loss',
    0.5,
    'logOddsPer10Points',
    { en: 'Dissatisfaction towards loss', zh: '不满导致流失' },
    {
      en: 'Log-odds of weakening or leaving per 10 points of cumulative satisfaction below 60.',
      zh: '累积满意度每低 10 分，弱化或离开的对数几率增量。'
    }
  ),
  driver(
    'forecast.attendance',
    0.5,
    'logOddsPer10Points',
    { en: 'Forecast on attendance', zh: '预期价值对参展' },
    {
      en: 'Log-odds of attending per 10 points by which the value expected exceeds the rival’s.',
      zh: '预期价值每高出竞争展会 10 分，参展对数几率的增量。'
    }
  ),
  driver(
    'forecast.conversion',
    0.3,
    'logOddsPer10Points',
    { en: 'Forecast on conversion', zh: '预期价值对转化' },
    {
      en: 'Log-odds of a first or renewed start per 10 points by which the value expected exceeds the rival’s.',
      zh: '预期价值每高出竞争展会 10 分，首次参展或回归的对数几率增量。'
    }
  ),
  driver(
    'rival.loss',
    0.1,
    'logOddsPer10Points',
    { en: 'Rival on weakening', zh: '竞争者导致弱化' },
    {
      en: 'Log-odds of moving from trust to weakening per 10 points of the rival’s value above 60.',
      zh: '竞争展会价值每高于 60 分 10 分，由信任转入弱化的对数几率增量。'
    }
  ),
  driver(
    'trust.attendance',
    0.1,
    'logOddsPerTenth',
    { en: 'Trust on attendance', zh: '信任对参展' },
    { en: 'Log-odds of attending per tenth of trust above .5.', zh: '信任每高于 0.5 达 0.1，参展对数几率的增量。' }
  ),
  driver(
    'trust.gain',
    0.1,
    'logOddsPerTenth',
    { en: 'Trust towards trust', zh: '信任的自我强化' },
    {
      en: 'Log-odds of moving to the trust stage per tenth of trust above .5.',
      zh: '信任每高 0.1，转入信任阶段的对数几率增量。'
    }
  ),
  driver(
    'trust.loss',
    0.1,
    'logOddsPerTenth',
    { en: 'Distrust towards loss', zh: '不信任导致流失' },
    {
      en: 'Log-odds of weakening or leaving per tenth of trust below .5.',
      zh: '信任每低 0.1，弱化或离开的对数几率增量。'
    }
  ),
  driver(
    'bonds.financial',
    0.2,
    'logOdds',
    { en: 'Financial bond', zh: '财务联系' },
    {
      en: 'Log-odds of attending, and against leaving, of a full financial bond.',
      zh: '满额财务联系对参展（及阻止流失）的对数几率。'
    },
    { tag: 'D', citation: 'kept small: switching costs act weakly in 170 samples, Pick & Eisend 2014' }
  ),
  driver(
    'bonds.social',
    0.35,
    'logOdds',
    { en: 'Social bond', zh: '社交联系' },
    {
      en: 'Log-odds of attending, and against leaving, of a full social bond.',
      zh: '满额社交联系对参展（及阻止流失）的对数几率。'
    },
    { tag: 'D', citation: 'kept small: switching costs act weakly in 170 samples, Pick & Eisend 2014' }
  ),
  driver(
    'bonds.structural',
    0.6,
    'logOdds',
    { en: 'Structural bond', zh: '结构联系' },
    {
      en: 'Log-odds of attending, and against leaving, of a full structural bond.',
      zh: '满额结构联系对参展（及阻止流失）的对数几率。'
    },
    { tag: 'D', citation: 'kept small: switching costs act weakly in 170 samples, Pick & Eisend 2014' }
  ),
  driver(
    'missed.loss',
    0.5,
    'logOdds',
    { en: 'Missed edition', zh: '缺席一届' },
    {
      en: 'Log-odds of weakening or leaving after staying away from an edition.',
      zh: '缺席一届后弱化或离开的对数几率增量。'
    }
  ),
  driver(
    'strain.loss',
    2,
    'logOddsPerTenth',
    { en: 'Strain beyond tolerance', zh: '超出容忍度的紧张' },
    {
      en: 'Log-odds of moving from weakening to disappearance per tenth of strain beyond the customer’s tolerance.',
      zh: '紧张每超出容忍度 0.1，由弱化转入消失的对数几率增量。'
    }
  ),
  driver(
    'tenure.gain',
    0.4,
    'logOdds',
    { en: 'Tenure towards trust', zh: '参展届数促进信任' },
    {
      en: 'Log-odds of moving to trust per unit of the natural logarithm of editions attended.',
      zh: '参展届数的自然对数每增 1，转入信任的对数几率增量。'
    }
  ),
  driver(
    'loyalty.all',
    1,
    'ratio',
    { en: 'Persistent loyalty', zh: '个体忠诚倾向' },
    {
      en: 'Multiplies each customer’s persistent loyalty wherever it acts: attendance and gains up, losses down.',
      zh: '放大个体忠诚倾向的作用：参展与升级加强，流失减弱。'
    }
  ),
  driver(
    'wordOfMouth.conversion',
    4,
    'logOdds',
    { en: 'Word of mouth on conversion', zh: '口碑对转化' },
    {
      en: 'Log-odds of a first or renewed start per net positive voice and firm in the market.',
      zh: '市场内每家企业每增加一个净正面口碑，首次参展或回归的对数几率增量。'
    }
  ),
  driver(
    'grievance.return',
    -1,
    'logOdds',
    { en: 'Grievance on return', zh: '怨气对回归' },
    {
      en: 'Log-odds of returning of a lost customer with full grievance.',
      zh: '怨气满额的流失客户回归的对数几率（负值）。'
    }
  ),
  driver(
    'lapse.return',
    -0.2,
    'logOdds',
    { en: 'Time since leaving on return', zh: '离开时间对回归' },
    {
      en: 'Log-odds of returning per edition since leaving, after the first.',
      zh: '离开后每多一届（首届之后），回归对数几率的变化。'
    },
    { tag: 'D', citation: 'sign from published data (−.058 per day lapsed), size a design default' }
  ),
  driver(
    'demonstration.conversion',
    2,
    'logOdds',
    { en: 'Demonstration on conversion', zh: '示范对转化' },
    {
      en: 'Log-odds of a first start if all of the market’s influence attended, compared with none; what is above or below the usual share acts.',
      zh: '市场全部号召力到场相对于无人到场时，首次参展的对数几率增量；按高于或低于通常比例的部分起作用。'
    },
    { tag: 'D', citation: 'sign: imitators follow adopters, Bass 1969; size a design default' }
  ),
  driver(
    'needGap.gain',
    0.2,
    'logOddsPer10Points',
    { en: 'Need gap against trust', zh: '需求差距阻碍信任' },
    {
      en: 'Log-odds against moving to trust per 10 points of need gap above the usual.',
      zh: '需求差距每高于通常 10 分，转入信任的对数几率的减量。'
    }
  ),
  driver(
    'needGap.loss',
    0.3,
    'logOddsPer10Points',
    { en: 'Need gap towards loss', zh: '需求差距导致流失' },
    {
      en: 'Log-odds of weakening or leaving per 10 points of need gap above the usual.',
      zh: '需求差距每高于通常 10 分，弱化或离开的对数几率增量。'
    }
  ),
  driver(
    'needGap.return',
    0.2,
    'logOddsPer10Points',
    { en: 'Need gap against return', zh: '需求差距阻碍回归' },
    {
      en: 'Log-odds against returning of a lost customer per 10 points of need gap above the usual.',
      zh: '需求差距每高于通常 10 分，流失客户回归的对数几率的减量。'
    }
  ),
  driver(
    'remedy.gain',
    0.6,
    'logOdds',
    { en: 'Remedy towards trust', zh: '补救促进信任' },
    {
      en: 'Log-odds of moving to trust after a remedy received in this edition.',
      zh: '本届得到补救后，转入信任的对数几率增量。'
    }
  ),
  driver(
    'remedy.loss',
    0.6,
    'logOdds',
    { en: 'Remedy against loss', zh: '补救减少流失' },
    {
      en: 'Log-odds against weakening or leaving after a remedy received in this edition; also the weight with which want of care counts among the causes of a departure.',
      zh: '本届得到补救后，弱化或离开的对数几率的减量；判定离开原因时，关照不周也按此权重计。'
    }
  ),
  driver(
    'reminder.attendance',
    0.5,
    'logOdds',
    { en: 'Reminder on attendance', zh: '提醒对参展' },
    {
      en: 'Log-odds of attending from no to full response of the service before the show, counted from its usual response.',
      zh: '展前服务的响应由零到满时参展对数几率的增量，以通常响应为起点。'
    }
  )
]
