import type { Parameter, Source } from '../parameter.js'
import { mechanism } from './mechanismEntry.js'

const loyal: Source = {
  tag: 'D',
  citation:
    'sign: loyal customers forgive and mind the price less, Zeithaml, Berry & Parasuraman 1996; size a design default'
}

function bondRate(level: string, zh: string, keep: number, build: number): readonly Parameter[] {
  return [
    mechanism(
      `bonds.keep.${level}`,
      keep,
      'share',
      [0, 1],
      { en: `${level} bond kept`, zh: `${zh}联系保持率` },
      { en: `Share of a ${level} bond that lasts to the next edition.`, zh: `${zh}联系保留到下一届的比例。` }
    ),
    mechanism(
      `bonds.build.${level}`,
      build,
      'share',
      [0, 1],
      { en: `${level} bond built`, zh: `${zh}联系建立率` },
      {
        en: `Share of the missing ${level} bond that one treatment builds; it acts from the moves after this show on.`,
        zh: `一次措施补足缺失${zh}联系的比例；自本届展后的去留起作用。`
      }
    )
  ]
}

/** Trust, what trust forgives, strain and bonds. */
export const relationMechanisms: readonly Parameter[] = [
  mechanism(
    'trust.gain',
    0.2,
    'share',
    [0, 1],
    { en: 'Trust gained', zh: '信任增加' },
    { en: 'Share of the missing trust gained after a satisfying edition.', zh: '一届满意后增加缺失信任的比例。' }
  ),
  mechanism(
    'trust.loss',
    0.4,
    'share',
    [0, 1],
    { en: 'Trust lost', zh: '信任丧失' },
    { en: 'Share of trust lost after a dissatisfying edition.', zh: '一届不满后丧失信任的比例。' }
  ),
  mechanism(
    'trust.reputation',
    0.5,
    'ratio',
    [0, 100],
    { en: 'Word of mouth on reputation', zh: '口碑对声誉' },
    {
      en: 'Trust that a newcomer brings in addition per net positive voice and firm in the market.',
      zh: '市场内每家企业每增加一个净正面口碑，新客户初始信任的增量。'
    }
  ),
  mechanism(
    'forbearance.tolerance',
    1,
    'ratio',
    [0, 2],
    { en: 'Trust makes tolerant', zh: '信任提高容忍度' },
    {
      en: 'Tolerance is multiplied by 1 + this × (trust − .5): at 1, full trust bears half as much again.',
      zh: '容忍度乘以 1＋此值×（信任−0.5）：取 1 时，完全信任可多承受一半。'
    },
    loyal
  ),
  mechanism(
    'forbearance.price',
    0.5,
    'ratio',
    [0, 2],
    { en: 'Trust eases the price', zh: '信任降低价格敏感度' },
    {
      en: 'Price sensitivity is multiplied by 1 − this × (trust − .5).',
      zh: '价格敏感度乘以 1−此值×（信任−0.5）。'
    },
    loyal
  ),
  mechanism(
    'attribution.market',
    0.5,
    'share',
    [0, 1],
    { en: 'Blame on the market', zh: '归因于市场' },
    {
      en: 'Share of a shortfall, up to what a bad state of the market takes away, that customers blame on the market; it does not strain the relationship.',
      zh: '落差中客户归因于市场的比例（以市场低迷造成的为限）；这部分不造成紧张。'
    },
    { tag: 'D', citation: 'sign: attribution of failures, Folkes 1984; size a design default' }
  ),
  mechanism(
    'strain.keep',
    0.7,
    'share',
    [0, 1],
    { en: 'Strain kept', zh: '紧张保留率' },
    { en: 'Share of accumulated strain that lasts to the next edition.', zh: '累积紧张保留到下一届的比例。' }
  ),
  mechanism(
    'strain.missed',
    0.05,
    'share',
    [0, 10],
    { en: 'Strain of a missed edition', zh: '缺席的紧张' },
    { en: 'Strain added by staying away from an edition.', zh: '缺席一届增加的紧张。' }
  ),
  mechanism(
    'strain.shortfall',
    0.01,
    'ratio',
    [0, 10],
    { en: 'Strain of a shortfall', zh: '失望的紧张' },
    { en: 'Strain added per point by which value falls short of expectation.', zh: '价值每低于期望 1 分增加的紧张。' }
  ),
  ...bondRate('financial', '财务', 0, 1),
  ...bondRate('social', '社交', 0.9, 0.25),
  ...bondRate('structural', '结构', 1, 0.25),
  mechanism(
    'bonds.personal',
    0.3,
    'ratio',
    [0, 10],
    { en: 'Personal tactics build more', zh: '个性化措施的增强' },
    {
      en: 'How much more a personal tactic builds: its build rate is multiplied by 1 + this, never above 1.',
      zh: '个性化措施的增强：建立速度乘以 1＋此值，最多为 1。'
    },
    { tag: 'D', citation: 'effort × 1.3 when tied to a person: sign Palmatier et al. 2006, size a design default' }
  ),
  mechanism(
    'bonds.personalCopy',
    1.5,
    'ratio',
    [1, 10],
    { en: 'Personal tactics are copied later', zh: '个性化措施的模仿放慢' },
    {
      en: 'How many times as long rivals take to copy a personal tactic.',
      zh: '竞争者模仿个性化措施所需时间的倍数。'
    }
  )
]
