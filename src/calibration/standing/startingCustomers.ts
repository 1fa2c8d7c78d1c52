import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { type KnownCustomer, knownStages } from '../../model/knownCustomer.js'
import type { CustomerStandings } from './standing.js'

/**
 * Customers of some records as those whom a fair knows at its start: `segments.ID.customers` of a scenario without a warm-up, whose
 * first edition is then the next one. Who never attended is left out, being a prospect like the rest of the market.
 *
 * @param standings What `customerStandings` gave, with stages told apart.
 * @param segment Only customers of this segment of the records. Defaults to all.
 * @returns In the order of the records, with the stages they are in and the probability to attend when the next edition is
 *   decided on, editions held since they last attended (`missed`), stand and score as last recorded.
 * @throws InputError where the model does not tell stages apart, and for a segment that no customer is of, with the nearest name.
 *
 * @example
 * const next = { confirmation: 0, trust: 1, weakening: 0, disappearance: 0 }
 * const customer = { id: 'A', segment: 'small', tenure: 3, lastAttended: '2022', next, attends: 0.9, area: 12, score: null }
 * const editions = ['2022', '2023', '2024'].map((label) => ({ label, held: label !== '2023' }))
 * startingCustomers({ customers: [customer], editions }, 'small')
 * // => [{ id: 'A', tenure: 3, stages: { confirmation: 0, trust: 1, weakening: 0, disappearance: 0 }, missed: 1, attends: 0.9, area: 12, score: null }]
 */
export function startingCustomers(
  { customers, editions }: Pick<CustomerStandings, 'customers' | 'editions'>,
  segment?: string
): KnownCustomer[] {
  const own = segment === undefined ? customers : customers.filter((customer) => customer.segment === segment)
  if (own.length === 0 && segment !== undefined) throw noSegment(segment, customers)
  const held = editions.filter((edition) => edition.held).map(({ label }) => label)
  return own.flatMap(({ id, tenure, lastAttended, next, attends, area, score }) => {
    if (tenure < 1) return []
    if (knownStages.some((stage) => next[stage] === null)) throw notToldApart()
    const last = lastAttended === null ? -1 : held.indexOf(lastAttended)
    return [
      {
        id,
        tenure,
        stages: next as KnownCustomer['stages'],
        missed: last < 0 ? null : held.length - 1 - last,
        attends,
        area,
        score
      }
    ]
  })
}

function notToldApart(): InputError {
  return new InputError([
    {
      path: 'standings',
      message: 'the model of these standings does not tell stages apart; a fair starts from stages',
      messageZh: '这些客户状况所用的模型无法区分阶段；展会须从阶段分布开始',
      example: "customerStandings(records, { model: 'hmm' })"
    }
  ])
}

function noSegment(segment: string, customers: CustomerStandings['customers']): InputError {
  const names = [...new Set(customers.flatMap((customer) => customer.segment ?? []))]
  const known = names.slice(0, 20)
  return new InputError([
    {
      path: 'segment',
      message: `no customer is of the segment "${segment}"; there are ${known.join(', ') || 'none'}`,
      messageZh: `没有属于客户群“${segment}”的客户；已有 ${known.join('、') || '无'}`,
      got: segment,
      ...suggested(segment, names)
    }
  ])
}
