import type { Command } from 'commander'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import type { BudgetTexts } from './budgetSettings.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addLongWorkOptions,
  addOutputOptions,
  addScenarioOptions,
  type GlobalOptions,
  type LongWorkOptions,
  type OutputOptions,
  repeatedOption,
  type ScenarioOptions
} from './options.js'
import type { WordId } from './words.js'

interface BudgetCommandOptions extends GlobalOptions, ScenarioOptions, LongWorkOptions, OutputOptions, BudgetTexts {
  readonly preset?: string
  readonly baseline?: string
  readonly plan?: string
}

/** `perennial budget FILE`: how much to spend on what. */
export function addBudget(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('budget')
    .summary(say('commandBudget'))
    .description(say('commandBudgetLong'))
    .argument('[file]', say('argumentFile'))
    .option('--preset <name>', say('optionPresetRun'))
    .option('--baseline <file>', say('optionBaselineRun'))
    .option('--levers <names>', say('optionBudgetLevers'))
    .option('--total <money>', say('optionBudgetTotal'))
  const repeated = (flags: string, help: WordId) => command.addOption(repeatedOption(flags, say(help)))
  repeated('--bound <name=low..high>', 'optionBudgetBound')
  repeated('--fix <name=money>', 'optionBudgetFix')
  repeated('--limit <condition>', 'optionBudgetLimit')
  command
    .option('--outcome <name>', say('optionBudgetOutcome'))
    .option('--segment <id>', say('optionBudgetSegment'))
    .option('--edition <number>', say('optionBudgetEdition'))
    .option('--subject-to <condition>', say('optionBudgetSubject'))
    .option('--risk-weight <number>', say('optionBudgetRisk'))
    .option('--question <name>', say('optionBudgetQuestion'))
    .option('--totals <money>', say('optionBudgetTotals'))
    .option('--by-segment', say('optionBudgetBySegment'))
    .option('--strategy <name>', say('optionBudgetStrategy'))
    .option('--weight <number>', say('optionBudgetWeight'))
    .option('--plans <number>', say('optionBudgetPlans'))
    .option('--no-responses', say('optionBudgetNoResponses'))
    .option('--plan <file>', say('optionBudgetPlan'))
  addScenarioOptions(command, say)
  addLongWorkOptions(command, say)
  addOutputOptions(command, say)
  command.action((file: string | undefined) => find(file, command.optsWithGlobals<BudgetCommandOptions>(), context))
  addExamples(command, say, [
    'perennial budget --preset mature --levers advertising,service,recovery',
    'perennial budget my-fair.yaml --total 120000 --bound service=0..50000 --fix research',
    'perennial budget my-fair.yaml --outcome retained --subject-to "npv >= 1000000"',
    'perennial budget my-fair.yaml --by-segment --levers service,recovery --bound service_large=0..50000',
    'perennial budget my-fair.yaml --question total --out budget.json',
    'perennial budget my-fair.yaml --levers service,recovery --plan better.yaml'
  ])
}

async function find(file: string | undefined, options: BudgetCommandOptions, context: Context): Promise<void> {
  const files = file === undefined ? [] : [file]
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, [...files, ...(options.baseline ? [options.baseline] : [])])
  const named = await checkPlanFile(file, options)
  const texts = new Map<string, string>()
  const [{ oneScenario }, { lifecycleToRun }, { budgetSettings }, { budget }, { onLongWork }] = await Promise.all([
    import('./scenarios.js'),
    import('./lifecycleChoice.js'),
    import('./budgetSettings.js'),
    import('../experiment/budget/budget.js'),
    import('./longWork.js')
  ])
  const settings = budgetSettings(options)
  const lifecycle = await lifecycleToRun({ ...options, files, command: 'budget' }, options, texts)
  const { scenario, baseline } =
    lifecycle === undefined ? oneScenario({ ...options, files }, options, texts) : { ...lifecycle, baseline: undefined }
  const answer = await onLongWork(options, context, scenario.name, (work) =>
    budget(scenario, {
      ...settings,
      ...work,
      ...(baseline ? { baseline } : {}),
      // the scenario's own number is what a run takes, not what a proof does
      ...(options.replications === undefined ? {} : { replications: proofReplications(options.replications, scenario) })
    })
  )
  deliver(await answerOf(answer, context), delivery, context)
  if (options.plan !== undefined && answer.infeasible === null) {
    const { writePlan } = await import('./planFile.js')
    const { say } = context
    const isWritten = writePlan(options.plan, named, scenario, answer, { bySegment: options.bySegment ?? false, say })
    const told = say(isWritten ? 'written' : 'budgetPlanNone', { file: options.plan })
    if (!options.quiet) context.err.write(`${told}\n`)
  }
  if (answer.infeasible !== null) {
    const { CheckFailed } = await import('./exit.js')
    throw new CheckFailed(context.say('budgetInfeasible'))
  }
}

/** What the plan is to extend; where it goes is settled before anything long begins. */
async function checkPlanFile(file: string | undefined, { plan, preset, baseline, out }: BudgetCommandOptions) {
  const named = preset === undefined ? (file ?? '') : `preset:${preset}`
  if (plan === undefined) return named
  const [{ badInput }, { checkOutputFile, isSamePath }] = await Promise.all([
    import('./badInput.js'),
    import('./outputFile.js')
  ])
  if (named === '-') throw badInput('budgetPlanNeedsFile', {}, { example: '--plan better.yaml' })
  if (out !== undefined && isSamePath(out, plan)) throw badInput('budgetPlanIsOut', {}, { file: plan })
  checkOutputFile(plan, [named, ...(baseline ? [baseline] : [])])
  return named
}

/** Of a lifecycle it is refused; of a fair it has been checked and set with the scenario. */
function proofReplications(asked: string, scenario: Scenario | LifecycleScenario): number {
  return 'kind' in scenario ? Number(asked) : scenario.replications
}

async function answerOf(answer: BudgetAnswer, { language, say }: Context): Promise<Answer> {
  const [tables, passport, records, json, { withPassportOnly }, { whereExplained }, { word }] = await Promise.all([
    import('../report/budget/budgetTables.js'),
    import('../report/passportTable.js'),
    import('../report/budget/budgetRecords.js'),
    import('../report/budget/budgetJson.js'),
    import('./withPassport.js'),
    import('./whereExplained.js'),
    import('../i18n/terms.js')
  ])
  return {
    tables: () => [
      ...whereExplained(tables.budgetTables(answer, language), word('heldBy', language), say),
      passport.passportTable([answer.passport], language)
    ],
    long: () => withPassportOnly(records.budgetRecords(answer, language), answer, language),
    json: () => json.budgetJson(answer)
  }
}
