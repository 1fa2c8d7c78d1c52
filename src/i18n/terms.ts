import { budgetTerms } from './terms/budget.js'
import { calibrateTerms } from './terms/calibrate.js'
import { chartTerms } from './terms/charts.js'
import { conceptTerms } from './terms/concepts.js'
import { customerTerms } from './terms/customers.js'
import { decideTerms } from './terms/decide.js'
import { describeTerms } from './terms/describe.js'
import { fairChartTerms } from './terms/fairCharts.js'
import { fitNameTerms } from './terms/fitNames.js'
import { leagueTerms } from './terms/league.js'
import { leverCurveTerms } from './terms/leverCurves.js'
import { moneyTerms } from './terms/money.js'
import { planChartTerms } from './terms/planCharts.js'
import { recordChartTerms } from './terms/recordCharts.js'
import { reportTerms } from './terms/report.js'
import { sensitivityTerms } from './terms/sensitivity.js'
import { storyTerms } from './terms/stories.js'
import { tableFitTerms } from './terms/tableFits.js'
import { trialTerms } from './terms/trials.js'
import { uncertaintyTerms } from './terms/uncertainty.js'
import { unitTerms } from './terms/units.js'
import { valueTerms } from './terms/value.js'
import { verdictTerms } from './terms/verdicts.js'

/** A language the project speaks. */
export type Language = 'en' | 'zh-CN'

/** One term in both languages. */
export interface Term {
  readonly en: string
  readonly zh: string
}

/** The list of words that tables, charts and the command line share: one English and one Chinese word a concept. */
export const terms = {
  ...conceptTerms,
  ...moneyTerms,
  ...unitTerms,
  ...verdictTerms,
  ...chartTerms,
  ...valueTerms,
  ...uncertaintyTerms,
  ...sensitivityTerms,
  ...decideTerms,
  ...budgetTerms,
  ...describeTerms,
  ...customerTerms,
  ...calibrateTerms,
  ...fairChartTerms,
  ...leagueTerms,
  ...reportTerms,
  ...storyTerms,
  ...planChartTerms,
  ...trialTerms,
  ...recordChartTerms,
  ...leverCurveTerms,
  ...tableFitTerms,
  ...fitNameTerms
} as const

/** Name of a term in the list. */
export type TermId = keyof typeof terms

/**
 * A text in one language.
 *
 * @param term A text with its `en` and `zh` forms.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * inLanguage({ en: 'Edition', zh: '届' }, 'zh-CN') // => '届'
 */
export function inLanguage(term: Term, language: Language): string {
  return language === 'zh-CN' ? term.zh : term.en
}

/**
 * The word for a concept, from the one list of terms. Places in braces take the values given; a place without a value
 * stays as it is.
 *
 * @param id Name of the term.
 * @param language `en` or `zh-CN`.
 * @param values What stands in the places of the text, by name.
 *
 * @example
 * word('baseline', 'en') // => 'Baseline'
 * word('baseline', 'zh-CN') // => '基准情景'
 * word('replicationsUsed', 'en', { n: 50 }) // => '50 replications; in brackets the 95 % confidence interval of the mean.'
 */
export function word(id: TermId, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return inLanguage(terms[id], language).replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place
  )
}
