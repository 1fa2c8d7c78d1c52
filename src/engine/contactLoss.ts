import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { allContactsLost, contactLoss, trustAfterContactLoss } from '../model/mechanism/contacts.js'
import type { EditionPlan } from './plan.js'
import { blocksOf, flag, groupStart, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { State } from './state.js'
import { addUpBonds } from './targeting.js'
import type { Block } from './workspace.js'

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
    const key = streams[segment]!.of(purpose.contact, editionNumber)
    for (let block = 0; block < blocksOf(population); block++) {
      for (let stage = 0; stage < plan.stages.length; stage++) {
        if (!plan.stages[stage]!.attends) continue
        const from = groupStart(population, block, 2 * stage)
        const to = groupStart(population, block, 2 * stage + 2)
        loseOf(population, from, to, loss, key, workspace.decision, edition, state.acting)
      }
    }
  })
}

/** The same for the customers `order[from]` to `order[to − 1]`, one block at most; `loss` is the share of contacts lost. */
function loseOf(
  population: Population,
  from: number,
  to: number,
  loss: number,
  key: StreamKey,
  { first, second }: Block,
  edition: EditionPlan,
  acting: Float64Array
): void {
  const { entry, ordinal, order, contacts } = population
  fillUniforms(key, entry, ordinal, order, from, to, first, second)
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (allContactsLost(first[index - from]!, loss, contacts[row]!)) letContactGo(population, row, edition, acting)
  }
}

function letContactGo(population: Population, row: number, edition: EditionPlan, acting: Float64Array): void {
  const { flags, trust, personal, bondStocks } = population
  flags[row]! |= flag.lostContacts
  trust[row] = trustAfterContactLoss(trust[row]!, personal[row]!, edition.rules.mechanisms.contacts.trust)
  for (let tactic = 0; tactic < bondStocks.length; tactic++) {
    if (edition.tactics[tactic]!.definition.level === 'social') bondStocks[tactic]![row] = 0
  }
  addUpBonds(population, row, acting)
}
