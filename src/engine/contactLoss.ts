import { fillUniforms } from '../core/random/threefry.js'
import { allContactsLost, contactLoss, trustAfterContactLoss } from '../model/mechanism/contacts.js'
import type { EditionPlan } from './plan.js'
import { flag, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { State } from './state.js'
import { addUpBonds } from './targeting.js'
import { blockSize } from './workspace.js'

/**
 * Contacts that have left since the last edition, on either side: a customer of the fair who has lost every contact loses
 * the social bonds and the part of trust that were held in persons. `turnover` is that of the fair's staff.
 */
export function loseContacts(state: State, edition: EditionPlan, editionNumber: number, turnover: number): void {
  const { plan, workspace, streams } = state
  if (!edition.rules.contacts) return
  const { change } = edition.rules.mechanisms.contacts
  workspace.populations.forEach((population, segment) => {
    const loss = contactLoss(turnover, change, edition.segments[segment]!.contactShock)
    if (loss === 0) return
    const starts = workspace.groups[segment]!
    const key = streams[segment]!.of(purpose.contact, editionNumber)
    const { first, second } = workspace.decision
    const { entry, ordinal, order } = population
    plan.stages.forEach(({ attends }, stage) => {
      if (!attends) return
      const end = starts[2 * stage + 2]!
      for (let from = starts[2 * stage]!; from < end; from += blockSize) {
        const to = Math.min(from + blockSize, end)
        fillUniforms(key, entry, ordinal, order, from, to, first, second)
        for (let index = from; index < to; index++) {
          const row = order[index]!
          if (allContactsLost(first[index - from]!, loss, population.contacts[row]!)) {
            letContactGo(population, row, edition, state.acting)
          }
        }
      }
    })
  })
}

function letContactGo(population: Population, row: number, edition: EditionPlan, acting: Float64Array): void {
  const { flags, trust, personal, bondStocks } = population
  flags[row]! |= flag.lostContacts
  trust[row] = trustAfterContactLoss(trust[row]!, personal[row]!, edition.rules.mechanisms.contacts.trust)
  bondStocks.forEach((stock, tactic) => {
    if (edition.tactics[tactic]!.definition.level === 'social') stock[row] = 0
  })
  addUpBonds(population, row, acting)
}
