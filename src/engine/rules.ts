import { exhibitionLifecycle } from '../model/exhibitionLifecycle.js'
import { neutral } from '../model/scale.js'
import type { SwitchId } from '../model/switches.js'
import type { Mechanisms, Scenario } from '../scenario/scenario.js'
import { compileLifecycle } from './compileLifecycle.js'
import type { Rules } from './plan.js'

/** The lifecycle takes responses times their effect, so that each lever brings its own strength. */
const unitEffects = { advertising: 1, outreach: 1, winBack: 1 }

/**
 * The theory in force for a scenario where the mechanisms named by `without` are switched off: those act with their
 * neutral parameters and leave no trace.
 *
 * @example
 * rulesOf(makeScenario({ perennial: 1 }), ['standGrowth']).mechanisms.standGrowth.trust // => 0
 */
export function rulesOf(scenario: Scenario, without: readonly SwitchId[]): Rules {
  const off = new Set(without)
  const acts = (id: SwitchId) => !off.has(id)
  const mechanisms = mechanismsWithout(scenario.mechanisms, acts)
  const drivers = driversWithout(scenario.lifecycle.drivers, acts)
  const { delight } = mechanisms.satisfaction
  const lifecycle = exhibitionLifecycle({ ...scenario.lifecycle, drivers }, unitEffects, delight)
  return {
    stages: compileLifecycle(lifecycle, mechanisms.standGrowth),
    mechanisms,
    bondWeights: drivers.bonds,
    needGap: acts('needGap'),
    staff: acts('staff'),
    contacts: acts('contacts'),
    customerData: acts('customerData'),
    recovery: acts('recovery'),
    research: acts('research'),
    taste: acts('taste') ? 1 : 0,
    burden: acts('price') ? 1 : 0
  }
}

type Acts = (id: SwitchId) => boolean

function driversWithout(drivers: Scenario['lifecycle']['drivers'], acts: Acts): Scenario['lifecycle']['drivers'] {
  return {
    ...drivers,
    ...(acts('needGap') ? {} : { needGap: { gain: 0, loss: 0, return: 0 } }),
    ...(acts('trust') ? {} : { trust: { attendance: 0, gain: 0, loss: 0 } }),
    ...(acts('bonds') ? {} : { bonds: { financial: 0, social: 0, structural: 0 } }),
    ...(acts('reminder') ? {} : { reminder: { attendance: 0 } }),
    ...(acts('grievance') ? {} : { grievance: { return: 0 } }),
    ...(acts('loyalty') ? {} : { loyalty: { all: 0 } })
  }
}

function mechanismsWithout(mechanisms: Mechanisms, acts: Acts): Mechanisms {
  return {
    ...mechanisms,
    ...(acts('attribution') ? {} : { attribution: { market: 0 } }),
    ...(acts('forbearance') && acts('trust') ? {} : { forbearance: { tolerance: 0, price: 0 } }),
    ...(acts('trust') ? {} : { trust: { gain: 0, loss: 0, reputation: 0 }, complaint: { trust: 0 } }),
    ...(acts('trust') ? {} : { contacts: { ...mechanisms.contacts, trust: 0 } }),
    ...(acts('research') ? {} : { research: { outreach: 0, firstGap: 0 }, capability: { weight: 0 } }),
    ...(acts('price') ? {} : { price: { ...mechanisms.price, points: 0 } }),
    ...(acts('standGrowth') ? {} : { standGrowth: { ...mechanisms.standGrowth, trust: 0, weakening: 0 } }),
    ...(acts('delight') ? {} : { satisfaction: { ...mechanisms.satisfaction, delight: 0 } }),
    ...(acts('needGap') ? {} : { needGap: { weight: 0, usual: 0 } }),
    ...(acts('strain') ? {} : { strain: { ...mechanisms.strain, missed: 0, shortfall: 0 } }),
    ...(acts('grievance') ? {} : { wordOfMouth: { ...mechanisms.wordOfMouth, lost: 0 } })
  }
}

/** The value of a rival fair that neither draws nor repels. */
export const neutralRival = neutral
