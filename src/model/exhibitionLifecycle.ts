import type { Effects, Lifecycle, Stage, Transition } from './lifecycle.js'

/** The three levels of retention tactics (Berry & Parasuraman 1991). */
export const bondLevels = ['financial', 'social', 'structural'] as const
export type BondLevel = (typeof bondLevels)[number]

/** Base rates and driver strengths of the exhibition lifecycle, as in a scenario's `lifecycle`. */
export interface ExhibitionRates {
  readonly attendance: { readonly confirmation: number; readonly trust: number; readonly weakening: number }
  readonly rates: {
    readonly cultivation: { readonly confirmation: number }
    readonly confirmation: { readonly trust: number; readonly weakening: number; readonly disappearance: number }
    readonly trust: { readonly weakening: number; readonly disappearance: number }
    readonly weakening: { readonly trust: number; readonly disappearance: number }
    readonly disappearance: { readonly confirmation: number }
  }
  readonly closure: number
  readonly drivers: {
    readonly satisfaction: { readonly attendance: number; readonly gain: number; readonly loss: number }
    readonly forecast: { readonly attendance: number; readonly conversion: number }
    readonly rival: { readonly loss: number }
    readonly trust: { readonly attendance: number; readonly gain: number; readonly loss: number }
    readonly bonds: Readonly<Record<BondLevel, number>>
    readonly missed: { readonly loss: number }
    readonly strain: { readonly loss: number }
    readonly tenure: { readonly gain: number }
    readonly loyalty: { readonly all: number }
    readonly wordOfMouth: { readonly conversion: number }
    readonly grievance: { readonly return: number }
    readonly lapse: { readonly return: number }
    readonly demonstration: { readonly conversion: number }
    readonly needGap: { readonly gain: number; readonly loss: number; readonly return: number }
    readonly remedy: { readonly gain: number; readonly loss: number }
    readonly reminder: { readonly attendance: number }
  }
}

/** Log-odds of full response of the levers that act on starting and returning. */
export interface StartLevers {
  readonly advertising: number
  readonly outreach: number
  readonly winBack: number
}

/** The five stages of an exhibition's customers. */
export const exhibitionStages: readonly Stage[] = [
  {
    id: 'cultivation',
    label: { en: 'Cultivation', zh: '培育' },
    attends: false,
    standing: 2,
    cost: 'initial'
  },
  {
    id: 'confirmation',
    label: { en: 'Confirmation', zh: '确认' },
    attends: true,
    standing: 2,
    cost: 'maintenance'
  },
  {
    id: 'trust',
    label: { en: 'Trust', zh: '信任' },
    attends: true,
    standing: 3,
    cost: 'maintenance'
  },
  {
    id: 'weakening',
    label: { en: 'Weakening', zh: '弱化' },
    attends: true,
    standing: 1,
    cost: 'maintenance'
  },
  {
    id: 'disappearance',
    label: { en: 'Disappearance', zh: '消失' },
    attends: false,
    standing: 0,
    cost: 'winBack'
  }
]

/**
 * The exhibition lifecycle: cultivation, confirmation, trust, weakening, disappearance, with every shortcut (trust after
 * the very first edition, weakening or leaving right after it, leaving straight from trust, return from disappearance).
 * `rates` are those of a scenario's `lifecycle`, `levers` the effects of its start levers. Exits towards trust and exits
 * towards weakening or disappearance are moved by the same drivers with opposite signs. Base rates follow `rates` whole:
 * an exit's probability is the one at the reference point, where every driver is neutral.
 *
 * @example
 * exhibitionStages.map((stage) => stage.id) // => ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance']
 */
export function exhibitionLifecycle(rates: ExhibitionRates, levers: StartLevers, delightWeight: number): Lifecycle {
  const { drivers } = rates
  const loyalty = drivers.loyalty.all
  const towardsTrust: Effects = {
    satisfaction: drivers.satisfaction.gain,
    delight: drivers.satisfaction.gain * delightWeight,
    trust: drivers.trust.gain,
    tenure: drivers.tenure.gain,
    needGap: -drivers.needGap.gain,
    remedy: drivers.remedy.gain,
    loyalty
  }
  const towardsLoss: Effects = {
    satisfaction: -drivers.satisfaction.loss,
    trust: -drivers.trust.loss,
    bonds: -1,
    missed: drivers.missed.loss,
    needGap: drivers.needGap.loss,
    remedy: -drivers.remedy.loss,
    loyalty: -loyalty
  }
  const start: Effects = {
    wordOfMouth: drivers.wordOfMouth.conversion,
    forecast: drivers.forecast.conversion
  }
  const after = (from: string, to: string, probability: number, effects: Effects): Transition => ({
    from,
    to,
    when: 'after',
    probability,
    effects
  })
  const { confirmation, trust, weakening } = rates.rates
  const attending: Effects = {
    satisfaction: drivers.satisfaction.attendance,
    forecast: drivers.forecast.attendance,
    trust: drivers.trust.attendance,
    bonds: 1,
    reminder: drivers.reminder.attendance,
    loyalty
  }
  return {
    id: 'exhibition',
    stages: exhibitionStages,
    attendance: {
      confirmation: { probability: rates.attendance.confirmation, effects: attending },
      trust: { probability: rates.attendance.trust, effects: attending },
      weakening: { probability: rates.attendance.weakening, effects: attending }
    },
    transitions: [
      {
        from: 'cultivation',
        to: 'confirmation',
        when: 'before',
        probability: rates.rates.cultivation.confirmation,
        effects: {
          ...start,
          awareness: levers.advertising,
          outreach: levers.outreach,
          demonstration: drivers.demonstration.conversion
        }
      },
      after('confirmation', 'trust', confirmation.trust, towardsTrust),
      after('confirmation', 'weakening', confirmation.weakening, towardsLoss),
      after('confirmation', 'disappearance', confirmation.disappearance, towardsLoss),
      after('trust', 'weakening', trust.weakening, { ...towardsLoss, rival: drivers.rival.loss }),
      after('trust', 'disappearance', trust.disappearance, towardsLoss),
      after('weakening', 'trust', weakening.trust, towardsTrust),
      after('weakening', 'disappearance', weakening.disappearance, { ...towardsLoss, strain: drivers.strain.loss }),
      {
        from: 'disappearance',
        to: 'confirmation',
        when: 'before',
        probability: rates.rates.disappearance.confirmation,
        effects: {
          ...start,
          winBack: levers.winBack,
          needGap: -drivers.needGap.return,
          grievance: drivers.grievance.return,
          lapse: drivers.lapse.return
        }
      }
    ],
    closure: rates.closure
  }
}
