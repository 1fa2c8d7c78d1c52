import { purpose } from '../../src/engine/purposes.js'
import { allContactsLost, contactLoss, trustAfterContactLoss } from '../../src/model/mechanism/contacts.js'
import { nextSkill, settledSkill, staffTurnover } from '../../src/model/mechanism/staff.js'
import type { Customer } from './customer.js'
import { float, isMember, type Today } from './fair.js'

/** Skill of the staff at the usual turnover. */
export function usualSkill({ plan }: Pick<Today, 'plan'>): number {
  const { turnover, learning, novice } = plan.scenario.mechanisms.staff
  return settledSkill(turnover, learning, novice)
}

/** Some of the staff leave, novices take their place, the others learn. Returns the share that left. */
export function turnStaffOver({ fair, edition, responses }: Today): number {
  if (!edition.rules.staff) return 0
  const { turnover, learning, novice } = edition.rules.mechanisms.staff
  const { effect, reference } = edition.levers.staffCare
  const left = staffTurnover(turnover, effect, responses.staffCare![0]!, reference, edition.staffShock)
  fair.skill = nextSkill(fair.skill, left, learning, novice)
  return left
}

/** Customers of the fair who lose every contact lose what was held in persons: social bonds, and a part of trust. */
export function loseContacts(today: Today, staffWhoLeft: number): void {
  const { fair, edition, number } = today
  if (!edition.rules.contacts) return
  const { change } = edition.rules.mechanisms.contacts
  for (const customer of today.customers) {
    if (!isMember(today, customer)) continue
    const loss = contactLoss(staffWhoLeft, change, edition.segments[customer.segment]!.contactShock)
    const [uniform] = fair.draw(customer, purpose.contact, number)
    if (allContactsLost(uniform, loss, customer.contacts)) letContactsGo(today, customer)
  }
}

function letContactsGo({ fair, edition }: Today, customer: Customer): void {
  customer.lostContacts = true
  customer.trust = float(
    trustAfterContactLoss(customer.trust, customer.personal, edition.rules.mechanisms.contacts.trust)
  )
  customer.bonds = 0
  edition.tactics.forEach(({ definition }, index) => {
    if (definition.level === 'social') customer.bondStocks[index] = 0
    customer.bonds = float(customer.bonds + fair.tactics[index]!.acting * customer.bondStocks[index]!)
  })
}
