import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLError
} from 'yaml'
import { asMessage } from '../i18n/fill.js'
import { type ParsedPair, type PartedNumber, partedNumber } from './decimalComma.js'
import { deepNesting } from './deepNesting.js'
import { fileWords } from './fileWords.js'
import { fullWidthSign } from './fullWidth.js'
import { unquoted } from './valueText.js'
import type { Entry, Place, Report, Written } from './written.js'
import { yamlFault } from './yamlFault.js'

/** Most values in a file; what an alias stands for counts each time it is used. */
const mostValues = 100_000
const deepest = 20
const tooDeep = asMessage(fileWords.tooDeep)
/** Lines of one file for which the parser may report a fault. */
const mostFaults = 10

/** Where the characters of a text stand. */
type Locate = (offset: number) => Place

/**
 * Reads YAML 1.2 (core schema) and keeps the place of every value. Duplicate keys, keys that are no plain words,
 * unknown tags, a second document, aliases without end and deep nesting are reported.
 *
 * @param text The YAML text.
 * @param source A file name, so that places have line and column; or one place for all of it.
 * @param report Called with each problem.
 * @returns What was written; `undefined` where it is not YAML at all.
 *
 * @example
 * const problems = []
 * const written = readYaml('horizon:\n  editions: 12', 'a.yaml', (problem) => problems.push(problem))
 * valueAt(valueAt(written, 'horizon'), 'editions')
 * // => { kind: 'scalar', place: { file: 'a.yaml', line: 2, column: 13 }, value: 12, text: '12' }
 * readYaml('title: A: B', 'a.yaml', (problem) => problems.push(problem)) // => undefined
 * problems[0].column // => 8
 */
export function readYaml(text: string, source: string | Place, report: Report): Written | undefined {
  const lines = new LineCounter()
  const locate: Locate = (offset) => {
    if (typeof source !== 'string') return source
    const { line, col } = lines.linePos(offset)
    return { file: source, line, column: col }
  }
  const deep = deepNesting(text)
  if (deep !== undefined) {
    report({ ...(typeof source === 'string' ? { file: source, ...deep } : source), ...tooDeep })
    return undefined
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    stringKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines
  })
  const faults = [...document.errors, ...document.warnings]
  for (const fault of firstOfLines(faults, lines)) {
    const start = lines.lineStarts[lines.linePos(fault.pos[0]).line - 1] ?? 0
    const [line = ''] = text.slice(start).split('\n', 1)
    const sign = fullWidthSign(line)
    report({ ...locate(sign ? start + sign.index : fault.pos[0]), ...yamlFault(fault, sign) })
  }
  if (faults.length > 0) return undefined
  if (document.contents === null) return { kind: 'scalar', place: locate(0), value: null, text: '' }
  return new Reader(locate, report).read(document.contents, 0)
}

/** The first fault of each line, since the others follow from it. */
function firstOfLines(faults: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const byLine = new Map<number, YAMLError>()
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0])
    if (!byLine.has(line)) byLine.set(line, fault)
  }
  return [...byLine.values()].slice(0, mostFaults)
}

/** Thrown within a reader to end it; the problem has been reported. */
class Refused extends Error {}

class Reader {
  private readonly anchors = new Map<string, ParsedNode>()
  private readonly open = new Set<ParsedNode>()
  private values = 0

  constructor(
    private readonly locate: Locate,
    private readonly report: Report
  ) {}

  read(node: ParsedNode, depth: number): Written | undefined {
    try {
      return this.value(node, depth)
    } catch (error) {
      if (error instanceof Refused) return undefined
      throw error
    }
  }

  private value(node: ParsedNode | null, depth: number): Written {
    if (node === null) return { kind: 'scalar', place: {}, value: null, text: '' }
    const place = this.locate(node.range[0])
    this.values += 1
    if (this.values > mostValues) {
      this.refuse(place, asMessage(fileWords.tooManyValues, { most: mostValues }))
    }
    if (depth > deepest) this.refuse(place, tooDeep)
    if (isAlias(node)) return this.aliased(node.source, place, depth)
    if (node.anchor) this.anchors.set(node.anchor, node)
    if (isScalar(node)) return { kind: 'scalar', place, ...scalarValue(node) }
    this.open.add(node)
    const written: Written = isSeq(node)
      ? { kind: 'list', place, items: node.items.map((item) => this.value(item, depth + 1)) }
      : { kind: 'map', place, entries: this.entries(node, depth) }
    this.open.delete(node)
    return written
  }

  private aliased(name: string, place: Place, depth: number): Written {
    const target = this.anchors.get(name)
    if (!target) this.refuse(place, asMessage(fileWords.noAnchor, { name }))
    if (this.open.has(target)) this.refuse(place, asMessage(fileWords.aliasInside, { name }))
    return this.value(target, depth)
  }

  private entries(node: ParsedNode, depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return entries
    const pairs = node.items
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]
      const keyPlace = this.locate(pair.key.range[0])
      const key = isScalar(pair.key) && pair.key.value !== null ? scalarValue(pair.key).text : undefined
      const parted = partedNumber(pairs, index)
      const value = parted ? this.whole(parted) : this.valueOf(pair, keyPlace, depth)
      if (parted) index += parted.length - 1
      const first = key === undefined ? undefined : entries.get(key)
      if (key === undefined)
        this.report({ ...keyPlace, ...asMessage(fileWords.keyNotAWord), example: 'seed: perennial' })
      else if (first) this.report({ ...keyPlace, ...twice(key, first.keyPlace) })
      else entries.set(key, { keyPlace, value })
    }
    return entries
  }

  private valueOf({ value }: ParsedPair, keyPlace: Place, depth: number): Written {
    return value === null ? { kind: 'scalar', place: keyPlace, value: null, text: '' } : this.value(value, depth + 1)
  }

  /** A number that commas have parted is reported, and read as it was meant, so that no other fault follows. */
  private whole({ first, text, meant }: PartedNumber): Written {
    const place = this.locate((first.value ?? first.key).range[0])
    const key = isScalar(first.key) ? `${scalarValue(first.key).text}: ` : ''
    const example = meant === undefined ? {} : { example: `${key}${meant}` }
    this.report({ ...place, ...asMessage(fileWords.commaInNumber), got: text, ...example })
    return { kind: 'scalar', place, value: meant ?? 0, text }
  }

  private refuse(place: Place, words: ReturnType<typeof asMessage>): never {
    this.report({ ...place, ...words })
    throw new Refused(words.message)
  }
}

function twice(key: string, { line }: Place) {
  const named = { key: unquoted(key) }
  return line === undefined
    ? asMessage(fileWords.keyTwice, named)
    : asMessage(fileWords.keyTwiceFirst, { ...named, line })
}

/** The value of a scalar with its spelling: as in the file where it was written plainly. */
function scalarValue(node: Scalar.Parsed): { value: number | string | boolean | null; text: string } {
  const { value, source } = node
  if (typeof value === 'string') return { value, text: value }
  if (typeof value === 'number' || typeof value === 'boolean') return { value, text: source }
  return { value: null, text: source }
}
