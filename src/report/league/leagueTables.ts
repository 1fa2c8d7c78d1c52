import { outcomeLabel } from '../../analysis/outcomeLabel.js'
import { scenarioLabel } from '../../chart/results.js'
import { problemText } from '../../core/errors.js'
import { formatNumber } from '../../core/formatNumber.js'
import type { Table } from '../../core/table.js'
import type { League, LeaguePlace } from '../../experiment/league/league.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { differenceText, estimateFormat, estimateText } from '../estimateText.js'
import { noticeLines } from '../notes.js'
import { verdictText } from '../verdictText.js'

/**
 * The league table of a class as tables for people: the plans by place, with the places that the plays leave open, what is ranked
 * by, the lead over the plan that all started from, how often each is first, what it spends and how it keeps exhibitors; then who
 * is not ranked, and why.
 *
 * @param league What `league` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 300_000 }, 'fair')
 * const richer = varyScenario(fair, { levers: { service: { spend: 1e6 } } }, 'richer')
 * leagueTables(await league(fair, [richer], { replications: 3 }), 'zh-CN').map(({ title }) => title)
 * // => ['方案排名：fair', '未参加排名']
 */
export function leagueTables(league: League, language: Language): Table[] {
  return [placesTable(league, language), ...(league.refused.length === 0 ? [] : [refusedTable(league, language)])]
}

function placesTable(league: League, language: Language): Table {
  const { comparison, places, outcome, baseline } = league
  const start = comparison?.scenarios[0]
  const name = start === undefined ? baseline : scenarioLabel(start, language)
  const title = word('leagueTitle', language, { name })
  if (start === undefined || places.length === 0) {
    return { title, columns: [], rows: [], notes: [word('nobodyRanked', language)] }
  }
  const { currency } = start.context
  const by = (id: string, of: (place: LeaguePlace) => LeaguePlace['value'] | null) => {
    const estimates = places.map(of)
    return {
      label: inLanguage(outcomeLabel(id, start.context), language),
      estimates,
      format: estimateFormat(id, estimates, currency, language)
    }
  }
  const value = by(outcome, (place) => place.value)
  const leads = places.map(({ lead }) => lead)
  const leadFormat = estimateFormat(outcome, leads, currency, language, value.estimates)
  const kept = by('repeatRate', ({ repeatRate }) => repeatRate)
  const spend = by('spend', (place) => place.spend)
  const text = (id: string, label: string, unit = '') => ({ id, label, unit, kind: 'text' as const })
  const figure = (id: string, label: string, unit: string) => ({ ...text(id, label, unit), align: 'end' as const })
  return {
    title,
    columns: [
      { id: 'place', label: word('leaguePlace', language), unit: '', kind: 'integer' },
      figure('openPlaces', word('openPlaces', language), ''),
      text('plan', word('leaguePlan', language)),
      figure('value', value.label, value.format.unit),
      figure('lead', word('leagueLead', language, { name }), leadFormat.unit),
      text('words', word('inWords', language)),
      { id: 'probabilityBest', label: word('probabilityFirst', language), unit: '', kind: 'share', digits: 0 },
      figure('repeatRate', kept.label, kept.format.unit),
      figure('spend', spend.label, spend.format.unit)
    ],
    rows: places.map((place, at) => [
      place.place,
      place.best === place.worst
        ? `${place.best}`
        : word('placesFromTo', language, { best: place.best, worst: place.worst }),
      scenarioLabel(comparison!.scenarios.find(({ scenario }) => scenario.name === place.name)!, language),
      estimateText(place.value, value.format),
      differenceText(leads[at]!, leadFormat),
      verdictText({ difference: place.lead, verdict: place.verdict }, language),
      place.probabilityBest,
      estimateText(place.repeatRate, kept.format),
      estimateText(place.spend, spend.format)
    ]),
    notes: [
      word('openPlacesMean', language, { n: league.replications }),
      limitText(league, currency, language),
      ...noticeLines(comparison!.scenarios, language)
    ]
  }
}

function limitText({ limit }: League, currency: string, language: Language): string {
  if (limit === null) return word('leagueNoLimit', language)
  const amounts = limit.every((each) => each === limit[0]) ? limit.slice(0, 1) : limit
  const comma = language === 'zh-CN' ? '、' : '; '
  return word('leagueLimit', language, { amounts: amounts.map((each) => formatNumber(each, 0)).join(comma), currency })
}

function refusedTable({ refused }: League, language: Language): Table {
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    title: word('notRanked', language),
    columns: [text('plan', word('leaguePlan', language)), text('why', word('whyNotRanked', language))],
    rows: refused.flatMap(({ name, problems }) =>
      problems.map((problem, at) => [at === 0 ? name : '', problemText(problem, language)])
    )
  }
}
