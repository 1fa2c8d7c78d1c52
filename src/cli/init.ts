import type { Command } from 'commander'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import type { GlobalOptions } from './options.js'

interface InitOptions extends GlobalOptions {
  readonly force?: boolean
  readonly extends?: string
  readonly lifecycle?: boolean
  readonly out?: string
}

/** `perennial init [FILE]`: writes a commented scenario to start from, or a strategy upon one. */
export function addInit(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('init')
    .summary(say('commandInit'))
    .description(say('commandInitLong'))
    .argument('[file]', say('argumentInit'))
    .option('--extends <file>', say('optionExtends'))
    .option('--lifecycle', say('optionLifecycle'))
    .option('-o, --out <file>', say('optionOut'))
    .option('--force', say('optionForce'))
  command.action((file: string | undefined) => init(file, command.optsWithGlobals<InitOptions>(), context))
  addExamples(command, say, [
    'perennial init my-fair.yaml',
    'perennial init my-plan.yaml --extends my-fair.yaml',
    'perennial init my-plan.yaml --extends preset:eurocis',
    'perennial init my-lifecycle.yaml --lifecycle'
  ])
}

async function init(given: string | undefined, options: InitOptions, context: Context): Promise<void> {
  const file = given ?? options.out ?? 'scenario.yaml'
  const text = await starterText(file, options, context)
  if (file === '-') {
    context.out.write(text)
    return
  }
  const { existsSync } = await import('node:fs')
  const { badInput } = await import('./badInput.js')
  const { checkOutputFile, writeWhole } = await import('./outputFile.js')
  const { say } = context
  checkOutputFile(file, options.extends ? [options.extends] : [])
  if (existsSync(file) && !options.force) throw badInput('fileExists', {}, { file })
  writeWhole(file, text)
  if (options.quiet) return
  const next = options.extends ? `perennial compare ${options.extends} ${file}` : `perennial run ${file}`
  context.out.write(`${say('written', { file })}\n${say('initNext', { command: next })}\n`)
}

async function starterText(
  file: string,
  { extends: base, lifecycle }: InitOptions,
  { language }: Context
): Promise<string> {
  if (lifecycle) {
    const { badInput } = await import('./badInput.js')
    if (base !== undefined) throw badInput('extendsOrLifecycle')
  }
  const [path, { scenarioFolder, presetPrefix }] = await Promise.all([
    import('node:path'),
    import('../node/presets.js')
  ])
  const folder = file === '-' ? '.' : path.dirname(file)
  const seenFromFile = (target: string) => path.relative(folder, target).replaceAll(path.sep, '/')
  const schema = seenFromFile(path.join(scenarioFolder, 'perennial.schema.json'))
  if (lifecycle) {
    const { starterLifecycle } = await import('./starterLifecycle.js')
    return starterLifecycle(language, schema)
  }
  if (base === undefined) {
    const { starterScenario } = await import('../scenario/starterScenario.js')
    return starterScenario(language, schema)
  }
  const [{ declaresOwnLifecycle, loadScenario }, { starterShift }, { starterStrategy }] = await Promise.all([
    import('../node/files.js'),
    import('./starterShift.js'),
    import('./starterStrategy.js')
  ])
  const texts = new Map<string, string>()
  if (declaresOwnLifecycle(base, { texts })) {
    const { badInput } = await import('./badInput.js')
    const seen = base.startsWith(presetPrefix) ? base : seenFromFile(base)
    throw badInput('extendsLifecycle', { base: seen }, { file: base, example: `extends: ${seen}` })
  }
  const shift = starterShift(loadScenario(base, { texts }))
  return starterStrategy(schema, base.startsWith(presetPrefix) ? base : seenFromFile(base), shift, language)
}
