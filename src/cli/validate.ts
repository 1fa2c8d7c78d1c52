import type { Command } from 'commander'
import { type Problem, problemWords } from '../core/errors.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, addSetOption, type OutputOptions, type ScenarioOptions } from './options.js'

type ValidateOptions = OutputOptions & Pick<ScenarioOptions, 'set'>

/** What was found in one file: no problems when it is fine. */
interface Finding {
  readonly file: string
  readonly problems: readonly Problem[]
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
  const findings = files.map((file) => ({ file, problems: check(file) }))
  deliver({ ...answerOf(findings, context), json: () => findings }, delivery, context)
  const bad = findings.filter((finding) => finding.problems.length > 0)
  if (bad.length === 0) return
  const { InputError } = await import('../core/errors.js')
  throw new InputError(bad.flatMap((finding) => finding.problems))
}

/** Reads a file and prepares it for a run, without running it. */
async function checker(options: ValidateOptions): Promise<(file: string) => readonly Problem[]> {
  const [{ loadScenario }, { compile }, { InputError }] = await Promise.all([
    import('../node/files.js'),
    import('../engine/index.js'),
    import('../core/errors.js')
  ])
  return (file) => {
    try {
      compile(loadScenario(file, options.set ? { set: options.set } : {}))
      return []
    } catch (error) {
      if (error instanceof InputError) return error.problems
      throw error
    }
  }
}

function answerOf(findings: readonly Finding[], { say, language }: Context) {
  const fine = findings.filter((finding) => finding.problems.length === 0)
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    text: () => fine.map(({ file }) => `${say('fileIsFine', { file })}\n`).join(''),
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
        rows: findings.flatMap(({ file, problems }) =>
          problems.length === 0
            ? [[file, null, null, '', say('fine')]]
            : problems.map((problem) => [
                problem.file ?? file,
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
