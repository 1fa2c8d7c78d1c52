import type { CustomerStandings } from '../../calibration/standing/standing.js'
import { lastEdition } from '../../chart/customers/names.js'
import type { Column, Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'

/** Columns of the list of customers, in their order; the same in every language, since the list is read again. */
export const customerColumns = [
  ['id', 'text'],
  ['name', 'text'],
  ['segment', 'text'],
  ['tenure', 'integer'],
  ['lastAttended', 'text'],
  ['pConfirmation', 'number'],
  ['pTrust', 'number'],
  ['pWeakening', 'number'],
  ['pDisappearance', 'number'],
  ['pAttends', 'number'],
  ['value', 'number'],
  ['valueLow', 'number'],
  ['valueHigh', 'number'],
  ['tier', 'text'],
  ['focus', 'text'],
  ['atRisk', 'number'],
  ['atStake', 'number'],
  ['area', 'number'],
  ['score', 'number'],
  ['nextConfirmation', 'number'],
  ['nextTrust', 'number'],
  ['nextWeakening', 'number'],
  ['nextDisappearance', 'number']
] as const satisfies readonly (readonly [string, Column['kind']])[]

/**
 * Every customer in a row, in the order of the records, plain numbers: editions attended (`tenure`) and the last of them;
 * probabilities of the stages (empty where the model does not tell them apart, and for who never attended); probability to
 * attend the next edition; expected value to come with its 95 % interval; `tier` and `focus` by their ids; `atRisk`, the
 * probability to leave before the next edition; `atStake`, that times the value if kept; last recorded stand area and score; probabilities of the stages at the next
 * edition, before anybody decides on it (`nextConfirmation` and so on).
 * Columns and ids are English in any language; such a list can be loaded as the starting population of a scenario.
 *
 * @param standings What `customerStandings` gave.
 * @param language Of the title alone.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * const table = customersRecords(customerStandings(makeRecords(rows)), 'en')
 * table.columns.map(({ label }) => label).slice(0, 5) // => ['id', 'name', 'segment', 'tenure', 'lastAttended']
 * table.rows.length // => 60
 */
export function customersRecords(standings: CustomerStandings, language: Language): Table {
  return {
    title: word('cust.byStage', language, { edition: lastEdition(standings) }),
    columns: customerColumns.map(([id, kind]) => ({ id, label: id, unit: '', kind })),
    rows: standings.customers.map((customer) => {
      const { stages, next } = customer
      const { confirmation, trust, weakening, disappearance } = stages
      return [
        customer.id,
        customer.name,
        customer.segment,
        customer.tenure,
        customer.lastAttended,
        confirmation,
        trust,
        weakening,
        disappearance,
        customer.attends,
        customer.value,
        customer.low,
        customer.high,
        customer.tier,
        customer.focus,
        customer.atRisk,
        customer.atStake,
        customer.area,
        customer.score,
        next.confirmation,
        next.trust,
        next.weakening,
        next.disappearance
      ]
    })
  }
}
