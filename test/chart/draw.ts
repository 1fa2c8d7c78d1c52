import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { ChartSpec } from '../../src/chart/chartSpec.js'

/** A logger that keeps every warning. */
class Warnings {
  readonly texts: string[] = []
  level(): number {
    return 2
  }
  error(...words: unknown[]): this {
    this.texts.push(words.join(' '))
    return this
  }
  warn(...words: unknown[]): this {
    return this.error(...words)
  }
  info(): this {
    return this
  }
  debug(): this {
    return this
  }
}

/** A mark as Vega draws it. */
export interface DrawnMark {
  readonly marktype: string
  readonly role: string
  readonly items: readonly { readonly text?: string | string[]; readonly datum?: Record<string, unknown> }[]
}

/** What was drawn of a chart. */
interface Drawn {
  readonly marks: DrawnMark[]
  readonly warnings: string[]
}

const drawn = new Map<string, Promise<Drawn>>()

/**
 * Draws a chart without a screen: every mark of the scene, and every warning of Vega-Lite and Vega on the way. Fails on a
 * chart that cannot be compiled. Equal charts are drawn once.
 */
export function draw(chart: ChartSpec): Promise<Drawn> {
  const key = JSON.stringify(chart)
  const made = drawn.get(key) ?? drawnAnew(chart)
  drawn.set(key, made)
  return made
}

async function drawnAnew(chart: ChartSpec): Promise<Drawn> {
  const logger = new Warnings()
  const document: object = chart
  const { spec } = compile(document as TopLevelSpec, { logger })
  const view = await new View(parse(spec), { renderer: 'none', logger }).runAsync()
  const marks: DrawnMark[] = []
  collect(Reflect.get(view.scenegraph(), 'root'), marks)
  view.finalize()
  return { marks, warnings: logger.texts }
}

interface Node {
  readonly marktype?: string
  readonly role?: string
  readonly items?: readonly Node[]
}

function collect(node: Node, marks: DrawnMark[]): void {
  if (node.marktype !== undefined && node.marktype !== 'group') marks.push(node as DrawnMark)
  for (const item of node.items ?? []) collect(item, marks)
}

/** Every text in the picture: titles, labels, captions. */
export function textsOf(marks: readonly DrawnMark[]): string[] {
  return marks
    .filter(({ marktype }) => marktype === 'text')
    .flatMap(({ items }) => items.flatMap(({ text }) => text ?? []))
    .map(String)
}
