import { purpose } from '../../src/engine/purposes.js'
import { recordFlaw, wrongStage } from '../../src/model/mechanism/customerRecord.js'
import type { Customer } from './customer.js'
import { isMember, responseIn, type Today } from './fair.js'

/**
 * What management sees of each customer. Prospects and the lost are known for what they are. Of the fair's customers a
 * share is on record, always the same ones first; some records are late and show what was seen last time, some are wrong
 * and show another stage that attends.
 */
export function readRecords(today: Today): void {
  for (const customer of today.customers) customer.seen = stageSeen(today, customer)
}

function stageSeen(today: Today, customer: Customer): number | null {
  const { fair, plan, edition, number } = today
  if (!edition.rules.customerData || !isMember(today, customer)) return customer.stage
  const covered = responseIn(today, 'customerData', customer.segment)
  const { effect } = edition.levers.customerData
  const { lag, error } = edition.rules.mechanisms.customerData
  const [known] = fair.draw(customer, purpose.coverage, 0)
  const [late, wrong] = fair.draw(customer, purpose.record, number)
  if (known >= covered) return null
  if (late < recordFlaw(covered, effect, lag) && customer.seen !== null) return customer.seen
  const wrongShare = recordFlaw(covered, effect, error)
  if (wrong >= wrongShare) return customer.stage
  const attending = [...plan.stages.keys()].filter((stage) => plan.stages[stage]!.attends)
  return wrongStage(customer.stage, attending, wrong / wrongShare)
}
