import type { Parameter } from '../model/parameter.js'
import { exampleValue, sampleName } from './example.js'
import type { Group, Named, Shape } from './shape.js'
import { type PlainValue, valueText } from './valueText.js'

/** Names used in examples where the user may choose. */
const sampleNames: Readonly<Record<string, string>> = { segments: 'exhibitors', tactics: 'club', shocks: 'launch' }

/**
 * A line that would be right for a group or a map of names: its first parameter with a default.
 *
 * @param key The key it is written under.
 * @param shape What may stand there.
 *
 * @example
 * groupExample('horizon', childOf(scenarioShape, 'horizon')) // => 'horizon: { editions: 10 }'
 */
export function groupExample(key: string, shape: Shape): string {
  return `${key}: ${valueText(sampleOf(shape))}`
}

/**
 * A parameter with all the keys above it, on one line.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * nestedExample(findParameter('segments.*.marketSize')) // => 'segments: { exhibitors: { marketSize: 2000 } }'
 */
export function nestedExample(parameter: Parameter): string {
  const [top, ...rest] = parameter.path.split('.')
  const name = sampleName(parameter) ?? sampleNames[top] ?? top
  const inner = rest.reduceRight<PlainValue>(
    (value, piece) => ({ [piece === '*' ? name : piece]: value }),
    exampleValue(parameter)
  )
  return `${top}: ${valueText(inner)}`
}

function sampleOf(shape: Shape): PlainValue {
  if (shape.kind === 'leaf') return exampleValue(shape.parameter)
  if (shape.kind === 'named') return { [sampleIn(shape)]: sampleOf(shape.item) }
  const [key, child] = sampleChild(shape)
  return { [key]: sampleOf(child) }
}

function sampleIn({ path, item }: Named): string {
  return (item.kind === 'leaf' ? sampleName(item.parameter) : sampleNames[path]) ?? path
}

function sampleChild(shape: Group): readonly [string, Shape] {
  const children = [...shape.children]
  const sampled = children.find(([, child]) => child.kind === 'leaf' && hasSample(child.parameter))
  return sampled ?? children[0]
}

function hasSample(parameter: Parameter): boolean {
  return (
    !['title', 'segments.*.kind'].includes(parameter.path) &&
    (parameter.default !== null || parameter.example !== undefined)
  )
}
