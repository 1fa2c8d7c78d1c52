import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PointLabel, placeLabels } from '../../src/chart/placeLabels.js'

const size = { width: 560, height: 380 }

function overlapOf(one: PointLabel, other: PointLabel): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 1e-9 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 1e-9
  )
}

function placed(labels: readonly PointLabel[]): PointLabel[] {
  return placeLabels(labels, size, []).map(({ x, y }, at) => ({ ...labels[at], x, y }))
}

describe('placeLabels', () => {
  it('keeps labels of a few points apart and inside, wherever the points lie', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 560 }),
      y: fc.integer({ min: 0, max: 380 }),
      width: fc.integer({ min: 10, max: 120 }),
      height: fc.constantFrom(15, 30)
    })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), (labels) => {
        const boxes = placed(labels)
        boxes.forEach((box, at) => {
          for (const other of boxes.slice(0, at)) expect(overlapOf(box, other)).toBe(false)
          expect(box.x - box.width / 2).toBeGreaterThanOrEqual(-1e-9)
          expect(box.x + box.width / 2).toBeLessThanOrEqual(size.width + 1e-9)
          expect(box.y - box.height / 2).toBeGreaterThanOrEqual(-1e-9)
          expect(box.y + box.height / 2).toBeLessThanOrEqual(size.height + 1e-9)
        })
      })
    )
  })

  it('moves a label away from a line, and says that it is far', () => {
    const label = { x: 280, y: 190, width: 60, height: 15 }
    expect(placeLabels([label], size, [])[0]).toEqual({ x: 319, y: 190, far: false })
    const [moved] = placeLabels([label], size, [[280, 190, 560, 190]])
    expect(moved.x).toBeLessThan(280)
    const crossed = [-1, 0, 1].flatMap((slope) => [
      [180, 190 - 100 * slope, 380, 190 + 100 * slope] as const,
      [280 - 40 * slope, 90, 280 + 40 * slope, 290] as const
    ])
    expect(placeLabels([label], size, crossed)[0].far).toBe(true)
  })

  it('puts labels of one place around it', () => {
    const four = Array.from({ length: 4 }, () => ({ x: 280, y: 190, width: 60, height: 15 }))
    expect(new Set(placed(four).map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
  })
})
