import type { Parameter, Source, Text } from '../parameter.js'
import { driverParameters } from './driver.js'
import { design, numeric } from './numeric.js'

/**
 * Base rates: the published renewal (first-timers .44, all about .62) unfolded into stage rates and attendance, then
 * refitted by simulation, since averages over unequal customers differ from the rate of the average customer.
 */
const fitted: Source = {
  tag: 'D',
  citation: 'fitted by simulation to exhibitor retention of 44 % first-time and 62 % overall (industry, vendor figure)'
}

const stageNames: Readonly<Record<string, Text>> = {
  cultivation: { en: 'cultivation', zh: '培育' },
  confirmation: { en: 'confirmation', zh: '确认' },
  trust: { en: 'trust', zh: '信任' },
  weakening: { en: 'weakening', zh: '弱化' },
  disappearance: { en: 'disappearance', zh: '消失' }
}

function rate(from: string, to: string, standard: number, source: Source): Parameter {
  return numeric(
    `lifecycle.rates.${from}.${to}`,
    standard,
    'probability',
    [0, 1],
    source,
    {
      en: `From ${stageNames[from]?.en} to ${stageNames[to]?.en}`,
      zh: `由${stageNames[from]?.zh}到${stageNames[to]?.zh}`
    },
    {
      en: `Probability per edition of moving from ${stageNames[from]?.en} to ${stageNames[to]?.en} at the reference point; the drivers move it on the log-odds scale. What the rates of a stage leave over stays.`,
      zh: `参考点上每届由${stageNames[from]?.zh}转入${stageNames[to]?.zh}的概率；各驱动因素在对数几率上调整它。各去向之外的余量为留在原阶段。`
    }
  )
}

function attendance(stage: string, standard: number): Parameter {
  return numeric(
    `lifecycle.attendance.${stage}`,
    standard,
    'probability',
    [0, 1],
    design,
    { en: `Attendance in ${stageNames[stage]?.en}`, zh: `${stageNames[stage]?.zh}期参展率` },
    {
      en: `Probability that a customer in ${stageNames[stage]?.en} attends an edition at the reference point.`,
      zh: `参考点上${stageNames[stage]?.zh}期客户参加一届的概率。`
    }
  )
}

/** Base rates of the built-in exhibition lifecycle. */
const rates: readonly Parameter[] = [
  attendance('confirmation', 0.75),
  attendance('trust', 0.93),
  attendance('weakening', 0.6),
  rate('cultivation', 'confirmation', 0.08, design),
  rate('confirmation', 'trust', 0.144, fitted),
  rate('confirmation', 'weakening', 0.22, fitted),
  rate('confirmation', 'disappearance', 0.368, fitted),
  rate('trust', 'weakening', 0.178, fitted),
  rate('trust', 'disappearance', 0.063, fitted),
  rate('weakening', 'trust', 0.102, fitted),
  rate('weakening', 'disappearance', 0.243, fitted),
  rate('disappearance', 'confirmation', 0.04, design),
  numeric(
    'lifecycle.closure',
    0.03,
    'probability',
    [0, 1],
    design,
    { en: 'Closure', zh: '停业率' },
    {
      en: 'Probability per edition that a firm closes or leaves the trade for reasons of its own; the closed are silent and cannot be won back.',
      zh: '企业因自身原因停业或退出行业的每届概率；停业者不再发声，也无法挽回。'
    }
  )
]

/** The built-in exhibition lifecycle: base rates and the drivers that move them. */
export const lifecycleParameters: readonly Parameter[] = [...rates, ...driverParameters]
