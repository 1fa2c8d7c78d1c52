import type { Measure } from '../../src/model/runTable.js'
import type { TableSums } from './tableSums.js'

/** Share of the last edition's attendance under which a side's tail ends. */
const tailEnds = 0.001

/** What does not add up between an edition held and the next one held. */
export function flowFaults(sums: TableSums, edition: number, next: number | undefined): string[] {
  if (next === undefined) return []
  const { rows } = sums.table
  const ended = sums.plan.segments.map((_, segment) => hasEnded(sums, segment, edition, next))
  const goesOn = (row: number) => !ended[rows.segment[row]!]
  const [older, same] = sums.inTail(next) ? [null, null] : [1, 0]
  return [
    ...differences(
      `attended ${edition}, expected ${next}`,
      sums.byHistory((row) => rows.sums.attended[row]!, edition, older, goesOn),
      sums.byHistory((row) => rows.sums.expected[row]!, next, same, goesOn)
    ),
    ...differences(
      `renewed or joined ${edition}, never lapsed ${next}`,
      sums.byHistory((row) => rows.sums.renewed[row]! + rows.sums.joined[row]!, edition, older, goesOn),
      sums.byHistory((row) => rows.sums.neverLapsed[row]!, next, same, goesOn)
    ),
    ...sums.plan.segments.flatMap((_, segment) => (ended[segment] ? [] : stageFaults(sums, edition, next, segment)))
  ]
}

/** Whether a segment is played no more: the tail of its side is over, since hardly anybody of it attends. */
function hasEnded(sums: TableSums, segment: number, edition: number, next: number): boolean {
  if (!sums.inTail(edition) || sums.isPresent(segment, next)) return false
  const { rows, context } = sums.table
  const visits = (each: number) => context.segments[each]!.kind === 'visitor'
  const attending = (at: number) => sums.total('attended', at, (row) => visits(rows.segment[row]!) === visits(segment))
  const last = context.held.lastIndexOf(true) + 1
  return attending(edition) < Math.max(1, tailEnds * attending(last))
}

/**
 * Customers of each stage in the next edition are those of this one, plus and minus moves, closures, newcomers, starts and
 * returns. Over a cancelled edition firms close unseen, and in the tail the lost are let go: there nobody may appear from
 * nowhere.
 */
function stageFaults(sums: TableSums, edition: number, next: number, segment: number): string[] {
  const { rows } = sums.table
  const { plan } = sums
  const inSegment = (row: number) => rows.segment[row] === segment
  const { stages } = sums.planOf(next).rules
  const starting = stages.findIndex((stage) => stage.start !== null)
  const lost = stages.length - 1
  const started = stages[starting]!.start!.to
  const inTail = sums.inTail(next)
  const exact = next === edition + 1 && !(inTail && !sums.inTail(edition))
  const { standsFor } = plan.segments[segment]!
  const newcomers = plan.editions
    .filter((each) => each.part === 'ledger' && each.edition > edition && each.edition <= next)
    .reduce((sum, each) => sum + standsFor * each.segments[segment]!.inflow, 0)
  const faults: string[] = []
  let unseen = 0
  stages.forEach((stage, index) => {
    const here = (row: number) => inSegment(row) && rows.stage[row] === index
    const count = (measure: Measure, at: number, passes = here) => sums.total(measure, at, passes)
    const left = rows.moves.reduce((sum, column) => sum + sums.column(column, edition, here), 0)
    const came = sums.column(rows.moves[index]!, edition, inSegment)
    let opening = count('customers', edition) - count('closed', edition) - left + came
    if (index === starting) opening = inTail ? 0 : opening + newcomers - count('joined', next, inSegment)
    if (index === started) opening += count('joined', next, inSegment) + count('returned', next, inSegment)
    if (index === lost) opening -= count('returned', next, inSegment)
    const unaccounted = opening - count('customers', next)
    unseen += unaccounted
    const mayVanish = !exact || (inTail && index === lost)
    if (mayVanish ? unaccounted < 0 && index !== started : unaccounted !== 0) {
      faults.push(`${stage.id}, segment ${segment}: ${opening} become ${count('customers', next)}, ${edition}–${next}`)
    }
  })
  if (unseen < 0) faults.push(`segment ${segment}: ${-unseen} customers appear from nowhere, ${edition}–${next}`)
  if (exact) {
    const leavers = sums.column(rows.moves[lost]!, edition, inSegment)
    const justLost = sums.total('justLost', next, inSegment)
    if (leavers !== justLost) faults.push(`${leavers} leave, ${justLost} are just lost, ${edition}–${next}`)
  }
  return faults
}

function differences(what: string, one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => (one.get(name) ?? 0) !== (other.get(name) ?? 0))
    .map((name) => `${what}: ${one.get(name) ?? 0} and ${other.get(name) ?? 0}, ${name}`)
}
