import type { Command } from 'commander'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, type OutputOptions } from './options.js'

/** `perennial schema`: prints the JSON Schema of scenario files. */
export function addSchema(program: Command, context: Context): void {
  const { say } = context
  const command = program.command('schema').description(say('commandSchema'))
  addOutputOptions(command, say, 'optionSchemaFormat').action((options: OutputOptions) => printSchema(options, context))
  addExamples(command, say, ['perennial schema', 'perennial schema --out perennial.schema.json'])
}

async function printSchema(options: OutputOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery({ ...options, format: options.format ?? 'json' }, [], ['json'])
  const { scenarioSchema } = await import('../scenario/scenarioSchema.js')
  deliver({ json: scenarioSchema, tables: () => [] }, delivery, context)
}
