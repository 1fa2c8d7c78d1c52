import { formatNumber } from '../core/formatNumber.js'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import { inLanguage, type Language, type TermId, word } from '../i18n/terms.js'
import { budgetProvenance, moneyMeasure, resultMeasure } from './budgetMeasures.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { scenarioLabel } from './results.js'
import { background, ink, verdictLooks } from './style.js'

/** Space for the numbers beside the bars. */
const numberWidth = 60
const servedOrder = ['initial', 'maintenance', 'ending', 'winBack'] as const

/**
 * A waterfall from today's plan to the one proposed (or the best one found): today's total, then what each spend gives or
 * takes, grouped by what the money serves, then the new total; and in words what it gains, with the 95 % interval on
 * replications that the search never saw. Where today's plan is not allowed, it begins at that plan cut to what is.
 *
 * What to see: what is paid for by what; whether a plan moves money or adds some; and whether the gain is surely above zero.
 *
 * @param answer What `budget` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * budgetWaterfallChart(answer).datasets.steps[0].label // => "Today's plan"
 */
export function budgetWaterfallChart(answer: BudgetAnswer, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 330 } = options
  const { proposed } = answer
  const steps = stepsOf(answer, language)
  const range = rangeOf([0, ...steps.flatMap(({ from, to }) => [from, to])], 5)
  const measure = moneyMeasure(answer, language, range.high || 1, range.step)
  const least = Math.min(...steps.flatMap(({ change }) => (change === null ? [] : [Math.abs(change)])), range.high)
  const { digits } = moneyMeasure(answer, language, range.high || 1, Math.max(least, range.high / 1000))
  const rows = steps.map((step) => ({
    ...step,
    scenario: answer.scenario.name,
    name: nameLabel(step.label),
    numbers: numberOf(step, measure.factor, digits)
  }))
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: Object.keys(colours), range: Object.values(colours) },
    legend: null
  }
  const title = word(proposed === null ? 'waterfallFoundTitle' : 'waterfallTitle', language)
  return framedWith(
    {
      title: word('titleOf', language, { title, name: scenarioLabel(answer, language) }),
      subtitle: [word('waterfallRead', language, { unit: measure.unit }), ...gainLines(answer, language)],
      language,
      width: width + nameSpace + numberWidth,
      datasets: { steps: rows },
      body: {
        data: { name: 'steps' },
        width,
        height: {
          step: nameStep(
            rows.map(({ label }) => label),
            32
          )
        },
        encoding: { y: nameAxis(rows.map(({ label }) => label)) },
        layer: [
          {
            mark: { type: 'bar', height: 18 },
            encoding: {
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color,
              tooltip: [
                { field: 'label', title: word('spendOn', language) },
                { field: 'change', title: word('change', language), type: 'quantitative', format: '+,.4~r' },
                { field: 'spend', title: word('mean', language), type: 'quantitative', format: ',.4~r' }
              ]
            }
          },
          {
            mark: { type: 'text', align: 'left', fontSize: 12, color: ink },
            encoding: { x: { value: width + 12 }, text: { field: 'numbers' } }
          }
        ]
      }
    },
    budgetProvenance(answer, language)
  )
}

const lookOf = (verdict: (typeof verdictLooks)[number]['verdict']) =>
  verdictLooks.find((look) => look.verdict === verdict)!.colour

/** Colours of a total, of more money and of less. */
const colours = { level: background, more: lookOf('better'), less: lookOf('worse') } as const

type Step = ChartRow & {
  readonly label: string
  readonly kind: keyof typeof colours
  readonly from: number
  readonly to: number
  /** What this spend takes or gives; `null` for a total. */
  readonly change: number | null
  /** What is spent in the end. */
  readonly spend: number
}

function stepsOf({ variables, current, cut, proposed, rejected }: BudgetAnswer, language: Language): Step[] {
  const base = cut ?? current
  const other = proposed ?? rejected
  const levelOf = (term: TermId, total: number): Step => {
    const label = word(term, language)
    const first = label.charAt(0).toUpperCase() + label.slice(1)
    return { label: first, kind: 'level', from: 0, to: total, change: null, spend: total }
  }
  const start = levelOf(cut === null ? 'planToday' : 'planCut', base.total)
  if (other === null) return [start]
  const place = (serves: string | null) =>
    servedOrder.indexOf((serves ?? 'maintenance') as (typeof servedOrder)[number])
  const order = variables
    .map((_, at) => at)
    .filter((at) => other.spends[at] !== base.spends[at])
    .sort((one, next) => place(variables[one]!.serves) - place(variables[next]!.serves) || one - next)
  let end = base.total
  const changes = order.map((at): Step => {
    const { label, serves } = variables[at]!
    const group = serves === null ? '' : `${word(`serves.${serves}`, language)}${language === 'en' ? ': ' : '：'}`
    const change = other.spends[at]! - base.spends[at]!
    const from = end
    end += change
    return {
      label: group + inLanguage(label, language),
      kind: change > 0 ? 'more' : 'less',
      from,
      to: end,
      change,
      spend: other.spends[at]!
    }
  })
  return [start, ...changes, levelOf(proposed === null ? 'bestFound' : 'proposed', other.total)]
}

function numberOf({ change, spend }: Step, factor: number, digits: number): string {
  return change === null ? formatNumber(spend * factor, digits) : signed(change * factor, digits)
}

function signed(value: number, digits: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, digits)}`
}

/** What the plan gains, in words. */
function gainLines(answer: BudgetAnswer, language: Language): string[] {
  const { proposed, rejected, gain, found, cut, isExact, figures, noProposal } = answer
  const refused = word(noProposal === 'notBetter' ? 'waterfallNotSure' : 'waterfallNotProposed', language)
  const known = proposed === null ? found : gain
  if (rejected === null && proposed === null) return [word('waterfallNothing', language)]
  if (known === null) return [refused]
  const { mean, low, high, n } = known
  const ends = [mean, low ?? mean, high ?? mean]
  const greatest = Math.max(...ends.map(Math.abs))
  const { unit, factor, digits } = resultMeasure(answer, language, greatest, greatest / 100 || 1, true)
  const [middle, least, most] = ends.map((end) => signed(end * factor, digits))
  const values = {
    outcome: inLanguage(figures[0]!.label, language),
    gain: isExact || low === null ? middle : `${middle} [${least}, ${most}]`,
    unit,
    base: word(cut === null ? 'planToday' : 'planCut', language),
    n
  }
  return [
    word(isExact ? 'waterfallGainExact' : 'waterfallGain', language, values),
    ...(proposed === null ? [refused] : [])
  ]
}
