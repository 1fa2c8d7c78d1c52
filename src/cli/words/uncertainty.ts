import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial uncertainty`. */
export const uncertaintyWords = {
  commandUncertainty: { en: 'how sure results are where numbers are not known', zh: '有些数不确定时，结果有多确定' },
  commandUncertaintyLong: {
    en: 'Draws all numbers of a scenario that are written as distributions (price: { perArea: { dist: normal, mean: 250, sd: 20 } }) many times, plays every draw in the same replications, and says between which values results lie, how much of that comes from not knowing and how much from luck, how probable it is to fall below a threshold, and whether the replications were enough. Of several scenarios, and of the strategies of a scenario that declares its own lifecycle (played exactly), the same for differences to the baseline.',
    zh: '对情景中写成分布的数（如 price: { perArea: { dist: normal, mean: 250, sd: 20 } }）多次抽样，每次抽样均在相同的重复运行中运行，给出结果所在的范围、其中多少来自未知、多少来自偶然、低于阈值的概率，以及重复运行是否足够。对多个情景，或自定义生命周期情景的各策略（精确计算），还给出与基准的差异。'
  },
  optionPresetUncertainty: {
    en: 'a shipped fair, with its shipped strategies',
    zh: '随附的展会，连同其随附的策略'
  },
  optionBaselineUncertainty: {
    en: 'scenario to compare with (default: the first); of a lifecycle, the name of a strategy',
    zh: '作为比较基准的情景（缺省：第一个）；对生命周期为策略名称'
  },
  optionDraws: { en: 'how many times to draw (default: 200)', zh: '抽样次数（缺省：200）' },
  optionDesign: {
    en: 'how draws are spread: random, latin or sobol (default: latin)',
    zh: '抽样方式：random、latin 或 sobol（缺省：latin）'
  },
  optionReplicationsOfDraw: {
    en: 'how many times to play each draw (default: what a trial with few draws finds best)',
    zh: '每次抽样的重复运行次数（缺省：由少量抽样的试算选定）'
  },
  optionOutcomes: {
    en: 'outcome to tell of (may be repeated; default: npv); of a lifecycle, a category or total',
    zh: '要报告的结果指标（可重复；缺省：npv）；对生命周期为类别或合计'
  },
  optionSegmentOfOutcome: { en: 'the outcome of one segment', zh: '某一客户群的该指标' },
  optionEditionOfOutcome: { en: 'the outcome of one edition', zh: '某一届的该指标' },
  optionThreshold: {
    en: 'give the probability to fall below this (default: 0 for money of a fair)',
    zh: '给出低于此值的概率（缺省：展会金额为 0）'
  },
  sameOutput: {
    en: '--out and --draws-out name the same file; one would overwrite the other',
    zh: '--out 与 --draws-out 指定了同一个文件，其中一个会被覆盖'
  },
  optionDrawsOut: { en: 'also write every draw to this CSV file', zh: '另将每次抽样写入此 CSV 文件' },
  mustBeNumber: { en: '{option} must be a number', zh: '{option} 须为数字' },
  lifecycleOutcomePlaces: {
    en: '--segment and --edition are for fairs; a declared lifecycle has categories and totals',
    zh: '--segment 与 --edition 只用于展会；自定义生命周期只有类别与合计'
  },
  lifecycleReplications: {
    en: '--replications is for fairs: the exact engine leaves nothing of a declared lifecycle to luck',
    zh: '--replications 只用于展会：自定义生命周期精确计算，不含偶然'
  },
  drawingDone: { en: '{name}: draws', zh: '{name}：抽样' }
} as const satisfies Readonly<Record<string, Text>>
