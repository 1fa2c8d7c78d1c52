type Values = Readonly<Record<string, unknown>>

/** A scenario as written whose levers set money aside only for segments that they serve. */
export function withServedPurses<Written extends object>(written: Written): Written {
  const { levers, segments } = written as {
    readonly levers?: Values
    readonly segments?: Readonly<Record<string, Values>>
  }
  if (levers === undefined) return written
  const mended = Object.entries(levers).map(([id, lever]) => [id, mendedLever(id, lever, segments ?? {})])
  return { ...written, levers: Object.fromEntries(mended) }
}

function mendedLever(id: string, lever: unknown, segments: Readonly<Record<string, Values>>): unknown {
  const { bySegment, segments: named } = (lever ?? {}) as {
    readonly bySegment?: Values | null
    readonly segments?: unknown
  }
  if (!bySegment) return lever
  const usual = id === 'visitorPromotion' ? 'visitor' : 'exhibitor'
  const isServed = (name: string) =>
    Array.isArray(named) ? named.includes(name) : (segments[name]?.kind ?? 'exhibitor') === usual
  const served = Object.entries(bySegment).filter(([name, money]) => isServed(name) && money !== null)
  return { ...(lever as Values), bySegment: Object.fromEntries(served) }
}
