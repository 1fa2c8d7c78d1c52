/** What flows run between: where customers come from, a stage at the show, or where they go. */
export interface Lane {
  readonly id: string
  readonly label: string
  readonly colour: string
  readonly role: 'source' | 'stage' | 'sink'
}

/** The mean of a number of customers, with its interval. */
interface Levels {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** An edition held, with the customers in each stage. */
export interface FlowColumn {
  readonly edition: number
  readonly stages: readonly (Levels & { readonly lane: string })[]
}

/** Customers who move, or stay, between an edition held and the next one held. */
export type FlowRow = Levels & {
  /** Place of the edition among those held, from 0. */
  readonly place: number
  readonly edition: number
  readonly from: string
  readonly to: string
  readonly fromLabel: string
  readonly toLabel: string
}

/** A bar: a lane at an edition. Heights are in customers, from the top. */
export type LaneNode = {
  readonly x: number
  readonly edition: number
  readonly lane: string
  readonly label: string
  readonly upper: number
  readonly lower: number
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** A band from one bar to another. */
export interface Band {
  readonly flow: FlowRow
  readonly points: readonly { readonly x: number; readonly upper: number; readonly lower: number }[]
}

/** Where along its way a band is bent. */
const steps = [0, 0.12, 0.25, 0.38, 0.5, 0.62, 0.75, 0.88, 1]
/** Space between lanes, as a share of all that is drawn. */
const gapShare = 0.035

/**
 * Lays flows out from left to right: each lane keeps its place from the top, as high as it is at most, its bars in the
 * middle; bands leave a bar in the order of the lanes they go to, and arrive in the order of those they come from.
 *
 * @param columns Editions held.
 * @param lanes From the top.
 * @param flows Each with customers in it.
 * @returns Bars and bands, and the height of it all, in customers.
 *
 * @example
 * const lane = (id, role) => ({ id, label: id, colour: '#000', role })
 * const lanes = [lane('joined', 'source'), lane('trust', 'stage')]
 * const inTrust = (edition, mean) => ({ edition, stages: [{ lane: 'trust', mean, low: null, high: null }] })
 * const flow = { place: 0, edition: 1, from: 'joined', to: 'trust', fromLabel: '', toLabel: '', mean: 4, low: null, high: null }
 * const { nodes } = layFlows([inTrust(1, 6), inTrust(2, 4)], lanes, [flow])
 * nodes.map(({ x, lane, mean }) => [x, lane, mean]) // => [[0, 'joined', 4], [0, 'trust', 6], [1, 'trust', 4]]
 */
export function layFlows(
  columns: readonly FlowColumn[],
  lanes: readonly Lane[],
  flows: readonly FlowRow[]
): { readonly bands: Band[]; readonly nodes: LaneNode[]; readonly top: number } {
  const levels = (lane: Lane, x: number): Levels => levelsAt(lane, x, columns, flows)
  const used = lanes.filter((lane) => columns.some((_, x) => (levels(lane, x).mean ?? 0) > 0))
  const heights = used.map((lane) => Math.max(...columns.map((_, x) => levels(lane, x).mean ?? 0)))
  const gap = heights.reduce((sum, each) => sum + each, 0) * gapShare
  let top = 0
  const middles = heights.map((each) => {
    const middle = top + each / 2
    top += each + gap
    return middle
  })
  const nodes = columns.flatMap(({ edition }, x) =>
    used.flatMap((lane, place): LaneNode[] => {
      const { mean, low, high } = levels(lane, x)
      if (mean === null || mean <= 0) return []
      const [upper, lower] = [middles[place] - mean / 2, middles[place] + mean / 2]
      return [{ x, edition, lane: lane.id, label: lane.label, upper, lower, mean, low, high }]
    })
  )
  return { bands: bandsOf(nodes, used, flows), nodes, top: Math.max(0, top - gap) }
}

/** Customers of a lane at a place: those counted in a stage; those who come next, or have gone just before. */
function levelsAt(lane: Lane, x: number, columns: readonly FlowColumn[], flows: readonly FlowRow[]): Levels {
  const nothing = { mean: null, low: null, high: null }
  if (lane.role === 'stage') return columns[x].stages.find((stage) => stage.lane === lane.id) ?? nothing
  const own = flows.filter((flow) =>
    lane.role === 'source' ? flow.from === lane.id && flow.place === x : flow.to === lane.id && flow.place === x - 1
  )
  if (own.length === 1) return own[0]
  return own.length === 0 ? nothing : { ...nothing, mean: sumOf(own) }
}

function sumOf(flows: readonly FlowRow[]): number {
  return flows.reduce((sum, { mean }) => sum + (mean ?? 0), 0)
}

function bandsOf(nodes: readonly LaneNode[], lanes: readonly Lane[], flows: readonly FlowRow[]): Band[] {
  const order = new Map(lanes.map(({ id }, place) => [id, place]))
  const rank = (id: string) => order.get(id) ?? 0
  const sorted = [...flows].sort(
    (one, other) => one.place - other.place || rank(one.from) - rank(other.from) || rank(one.to) - rank(other.to)
  )
  const at = (x: number, lane: string) => nodes.find((node) => node.x === x && node.lane === lane)
  return sorted.flatMap((flow): Band[] => {
    const [start, end] = [at(flow.place, flow.from), at(flow.place + 1, flow.to)]
    if (start === undefined || end === undefined) return []
    const beside = sorted.filter(({ place }) => place === flow.place)
    const leaves = beside.filter(({ from, to }) => from === flow.from && rank(to) < rank(flow.to))
    const arriving = beside.filter(({ to }) => to === flow.to)
    const before = arriving.filter(({ from }) => rank(from) < rank(flow.from))
    const kept = keptOf(arriving, lanes, end.mean)
    const width = flow.mean ?? 0
    const leaving = start.upper + sumOf(leaves)
    const landing = end.upper + before.reduce((sum, each) => sum + (each.mean ?? 0) * kept(each), 0)
    return [{ flow, points: pointsOf(flow.place, leaving, width, landing, width * kept(flow)) }]
  })
}

/**
 * What part of each flow arrives: all, but across a cancelled edition, where firms of a stage close unseen, so much of what
 * comes from stages as the bar it arrives at has room for.
 */
function keptOf(arriving: readonly FlowRow[], lanes: readonly Lane[], room: number): (flow: FlowRow) => number {
  const isStage = ({ from }: FlowRow) => lanes.some(({ id, role }) => id === from && role === 'stage')
  const stays = sumOf(arriving.filter(isStage))
  const comes = sumOf(arriving) - stays
  const share = stays > 0 ? Math.max(0, Math.min(1, (room - comes) / stays)) : 1
  return (flow) => (isStage(flow) ? share : 1)
}

function pointsOf(place: number, leaving: number, width: number, landing: number, kept: number): Band['points'] {
  return steps.map((step) => {
    const bend = step * step * (3 - 2 * step)
    const upper = leaving + (landing - leaving) * bend
    return { x: place + step, upper, lower: upper + width + (kept - width) * bend }
  })
}
