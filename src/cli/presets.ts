import type { Command } from 'commander'
import type { Table } from '../core/table.js'
import type { Preset } from '../node/files.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, type OutputOptions } from './options.js'

/** `perennial presets`: lists the fairs and strategies shipped. */
export function addPresets(program: Command, context: Context): void {
  const { say } = context
  const command = program.command('presets').summary(say('commandPresets')).description(say('commandPresetsLong'))
  addOutputOptions(command, say).action((options: OutputOptions) => printPresets(options, context))
  addExamples(command, say, ['perennial presets', 'perennial compare --preset eurocis'])
}

async function printPresets(options: OutputOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options)
  const { presets, shownPath } = await import('../node/files.js')
  const shipped = presets()
  const answer = { tables: () => [presetsTable(shipped, shownPath, context)], json: () => shipped.map(presetJson) }
  deliver(answer, delivery, context)
}

function presetsTable(shipped: readonly Preset[], shownPath: (file: string) => string, { say }: Context): Table {
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    title: say('presetsTitle'),
    columns: [
      text('preset', say('headPreset')),
      text('title', say('headTitle')),
      text('titleZh', say('headTitleZh')),
      text('file', say('headFile'))
    ],
    rows: shipped.map(({ name, title, titleZh, file }) => [name, title, titleZh, shownPath(file)]),
    notes: [say('presetsNote')]
  }
}

/** The path counts from the package, so that the text is the same on every machine. */
function presetJson({ name, fair, kind, title, titleZh }: Preset) {
  return { name, fair, kind, title, titleZh, file: `scenarios/${name}.yaml` }
}
