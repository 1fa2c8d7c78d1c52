import type { Parameter } from '../../src/model/parameter.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'

type Plain = number | string | boolean | null | Plain[] | { [key: string]: Plain }

/** A scenario with a parameter set otherwise wherever it stands: for `*` in each segment, tactic or shock. */
export function nudgedScenario(scenario: Scenario, parameter: Parameter): Scenario {
  const values = JSON.parse(JSON.stringify(scenario)) as Plain
  const pieces = parameter.path.split('.')
  const visit = (place: Plain, depth: number): void => {
    const record = place as { [key: string]: Plain }
    for (const key of pieces[depth] === '*' ? Object.keys(record) : [pieces[depth]!]) {
      if (depth < pieces.length - 1) visit(record[key]!, depth + 1)
      else record[key] = nudged(record[key]!, parameter)
    }
  }
  visit(values, 0)
  return makeScenario(values)
}

/** Another value that the parameter may have. */
function nudged(value: Plain, parameter: Parameter): Plain {
  if (parameter.kind === 'choice') return otherChoice(String(value), parameter)
  if (parameter.kind === 'names') return otherNames(value as string[] | null, parameter)
  if (parameter.kind === 'shares') return turned(value as Record<string, number>)
  if (parameter.kind === 'correlations') return {}
  // one of the known customers leaves; where nobody is known it stays so
  if (parameter.kind === 'knownCustomers') return Array.isArray(value) ? value.slice(1) : value
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return `${value} again`
  return nudgedNumbers(value, parameter)
}

/** The next choice; of events, where sizes must fit, the two states of the economy. */
function otherChoice(value: string, { path, choices = [] }: Parameter): string {
  if (path === 'shocks.*.event') return value === 'boom' ? 'slump' : 'boom'
  return choices[(choices.indexOf(value) + 1) % choices.length]!
}

/** Another list of names: of many the first alone, of a single one another or none, of none one that there is. */
function otherNames(value: readonly string[] | null, { path, choices }: Parameter): string[] {
  const names = value ?? []
  if (names.length > 1) return names.slice(0, 1)
  if (path.endsWith('.stages')) return ['trust']
  if (path.endsWith('.segments')) return [otherSegment(path, names)]
  return names.length > 0 ? [] : choices!.slice(-1)
}

/** A segment that is not the only one named; the levers that make the fair known name only whom they reach. */
function otherSegment(path: string, names: readonly string[]): string {
  if (path.startsWith('levers.visitorPromotion.')) return 'visitors'
  return names.length > 0 || path.startsWith('levers.advertising.') ? 'small' : 'visitors'
}

/** Shares that have changed places. */
function turned(shares: Readonly<Record<string, number>>): Record<string, number> {
  const values = Object.values(shares)
  return Object.fromEntries(Object.keys(shares).map((key, index) => [key, values.at(index - 1)!]))
}

/** A value like the one given, its numbers greater by half of themselves, or less where that is out of range. */
function nudgedNumbers(value: Plain, parameter: Parameter): Plain {
  if (typeof value === 'number') return nudgedNumber(value, parameter)
  if (Array.isArray(value)) return value.map((item) => nudgedNumbers(item, parameter))
  if (typeof value !== 'object' || value === null) return value
  const key = ['mean', 'max'].find((each) => typeof value[each] === 'number')!
  return { ...value, [key]: nudgedNumber(Number(value[key]), parameter) }
}

function nudgedNumber(value: number, { path, min = 0, max = 100, kind, unit }: Parameter): number {
  // sizes of shocks are points, shares, or customers, who are whole
  const isCount = kind === 'integer' || unit === 'firms' || (path === 'shocks.*.size' && Number.isInteger(value))
  if (isCount) return value + 1
  const step = value === 0 ? Math.min(max - min, 10) / 10 : Math.abs(value) / 2
  return value + step <= max ? value + step : value - step
}
