/** A label to be placed beside its point, in pixels from the upper left corner. */
export interface PointLabel {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a label stands: its middle, and whether it is so far from its point that a line should lead to it. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly far: boolean
}

/** A straight line that labels should not cover. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

/**
 * Places labels beside their points so that they cover no other label, no point and no line, and stay inside, as far as
 * there is room: one after the other, each at the nearest of the places around its point that covers least.
 *
 * @param labels Their points and sizes, in order of importance.
 * @param size Width and height of the drawing.
 * @param segments Lines to keep free.
 *
 * @example
 * placeLabels([{ x: 50, y: 50, width: 40, height: 10 }], { width: 100, height: 100 }, [])
 * // => [{ x: 79, y: 50, far: false }]
 */
export function placeLabels(
  labels: readonly PointLabel[],
  size: { readonly width: number; readonly height: number },
  segments: readonly Segment[]
): PlacedLabel[] {
  const points = labels.map(({ x, y }) => boxAround(x, y, 2 * pointRadius, 2 * pointRadius))
  const lines = segments.flatMap(alongSegment)
  const taken: Box[] = []
  return labels.map((label) => {
    const costOf = ({ x, y, distance }: Place) => {
      const box = boxAround(x, y, label.width, label.height)
      const covering = (others: readonly Box[]) => others.reduce((sum, other) => sum + overlap(box, other), 0)
      return covering([...taken, ...points]) + covering(lines) * lineWeight + outside(box, size) * 4 + distance
    }
    const [best] = placesAround(label)
      .map((place) => ({ place, cost: costOf(place) }))
      .sort((one, other) => one.cost - other.cost)
    const { x, y, distance } = best.place
    taken.push(boxAround(x, y, label.width, label.height))
    return { x, y, far: distance > distances[0] }
  })
}

const pointRadius = 7
/** A line is thin, and yet spoils the word it crosses. */
const lineWeight = 4
/** From the point to the edge of its label. */
const distances = [9, 22, 38, 58, 82]
/** Directions from the point, the first one liked best. */
const directions = [
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [0, -1],
  [0, 1]
] as const

interface Place {
  readonly x: number
  readonly y: number
  readonly distance: number
}

function placesAround({ x, y, width, height }: PointLabel): Place[] {
  return distances.flatMap((distance) =>
    directions.map(([right, down]) => ({
      x: x + right * (width / 2 + (down === 0 ? distance : distance * 0.7)),
      y: y + down * (height / 2 + (right === 0 ? distance : distance * 0.7)),
      distance
    }))
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** Area of a box that lies outside the drawing. */
function outside(box: Box, { width, height }: { readonly width: number; readonly height: number }): number {
  const area = (box.right - box.left) * (box.bottom - box.top)
  return area - overlap(box, { left: 0, top: 0, right: width, bottom: height })
}

/** Small boxes along a line. */
function alongSegment([x1, y1, x2, y2]: Segment): Box[] {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 4))
  return Array.from({ length: steps + 1 }, (_, step) =>
    boxAround(x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps, 4, 4)
  )
}
