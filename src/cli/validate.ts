import type { Command } from 'commander'
import { type Problem, problemWords } from '../core/errors.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import type { EngineNeed } from './lifecycleCheck.js'
import { addOutputOptions, addSetOption, type OutputOptions, type ScenarioOptions } from './options.js'

type ValidateOptions = OutputOptions & Pick<ScenarioOptions, 'set'>

/** What was found in one file: no problems when it is fine. */
interface Finding {
  readonly file: string
  readonly problems: readonly Problem[]
  /** Of a lifecycle that is fine: which engine it needs, and why. */
  readonly engine?: EngineNeed
  /** How many numbers of a file that is fine are uncertain, shares drawn together counting as one; absent where none is. */
  readonly uncertain?: number
}

/** `perennial validate FILE...`: every problem of every file; exit code 2 when there is any. */
export function addValidate(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('validate')
    .summary(say('commandValidate'))
    .description(say('commandValidateLong'))
    .argument('<file...>', say('argumentFiles'))
  addOutputOptions(addSetOption(command, say), say).action((files: string[], options: ValidateOptions) =>
    validate(files, options, context)
  )
  addExamples(command, say, ['perennial validate my-fair.yaml', 'perennial validate *.yaml --format json'])
}

async function validate(files: readonly string[], options: ValidateOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, files)
  const check = await checker(options)
  const findings: Finding[] = []
  for (const file of files) findings.push({ file, ...(await check(file)) })
  deliver({ ...answerOf(findings, context), json: () => findings }, delivery, context)
  const bad = findings.filter((finding) => finding.problems.length > 0)
  if (bad.length === 0) return
  const { InputError } = await import('../core/errors.js')
  throw new InputError(bad.flatMap((finding) => finding.problems))
}

/** Reads a file and prepares it for a run; a lifecycle is played once, since its numbers are known only then. */
async function checker(options: ValidateOptions): Promise<(file: string) => Promise<Omit<Finding, 'file'>>> {
  const [{ loadAnyScenario }, { compile }, { InputError }, { isLifecycle }, { checkLifecycle }] = await Promise.all([
    import('../node/files.js'),
    import('../engine/index.js'),
    import('../core/errors.js'),
    import('../scenario/lifecycle/index.js'),
    import('./lifecycleCheck.js')
  ])
  return async (file) => {
    try {
      const scenario = loadAnyScenario(file, options.set ? { set: options.set } : {})
      const count = scenario.uncertain.length
      const fine = { problems: [], ...(count > 0 ? { uncertain: count } : {}) }
      if (isLifecycle(scenario)) return { ...fine, engine: await checkLifecycle(scenario) }
      compile(scenario)
      return fine
    } catch (error) {
      // what only shows once a scenario is prepared for a run is not told by file
      if (error instanceof InputError) return { problems: error.problems.map((problem) => ({ file, ...problem })) }
      throw error
    }
  }
}

function answerOf(findings: readonly Finding[], { say, language }: Context) {
  const fine = findings.filter((finding) => finding.problems.length === 0)
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    text: () => fine.map((finding) => `${fineText(finding, { say, language })}\n`).join(''),
    tables: () => [
      {
        title: say('validateTitle'),
        columns: [
          text('file', say('headFile')),
          { id: 'line', label: say('headLine'), unit: '', kind: 'integer' as const },
          { id: 'column', label: say('headColumn'), unit: '', kind: 'integer' as const },
          text('path', say('headParameter')),
          text('problem', say('headProblem'))
        ],
        rows: findings.flatMap((finding) =>
          finding.problems.length === 0
            ? [[finding.file, null, null, '', fineLines(finding, { say, language }).join('\n')]]
            : finding.problems.map((problem) => [
                problem.file ?? finding.file,
                problem.line ?? null,
                problem.column ?? null,
                problem.path ?? '',
                problemWords(problem, language).message
              ])
        )
      }
    ]
  }
}

function fineText(finding: Finding, context: Pick<Context, 'say' | 'language'>): string {
  const { file, engine } = finding
  const { say } = context
  const [first, ...remarks] = fineLines(finding, context)
  const opening = engine ? say('lifecycleIsFine', { file, engine: first ?? '' }) : say('fileIsFine', { file })
  return [opening, ...remarks.map((each) => `    ${each}`)].join('\n')
}

/** Of what is fine: which engine serves, how much is uncertain, then what a run will leave open. */
function fineLines({ engine, uncertain }: Finding, context: Pick<Context, 'say' | 'language'>): string[] {
  const { say, language } = context
  const counted = uncertain === undefined ? [] : [uncertainText(uncertain, context)]
  if (engine === undefined) return [say('fine'), ...counted]
  const remarks = engine.remarks.map((each) => say('remark', { text: language === 'zh-CN' ? each.zh : each.en }))
  return [engineText(engine, context), ...counted, ...remarks]
}

function uncertainText(count: number, { say }: Pick<Context, 'say'>): string {
  return count === 1 ? say('uncertainOne') : say('uncertainNumbers', { count })
}

function engineText({ kind, reasons }: EngineNeed, { say, language }: Pick<Context, 'say' | 'language'>): string {
  if (kind === 'exact') return say('exactServes')
  const said = reasons.map(({ reason }) => (language === 'zh-CN' ? reason.zh : reason.en))
  return say('individualNeeded', { reasons: said.join(language === 'zh-CN' ? '；' : '; ') })
}
