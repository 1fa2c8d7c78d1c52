import type { Command } from 'commander'
import type { Table } from '../core/table.js'
import type { Preset } from '../node/files.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, type OutputOptions } from './options.js'

/** `perennial presets`: lists the fairs and strategies shipped, and the published lifecycles. */
export function addPresets(program: Command, context: Context): void {
  const { say } = context
  const command = program.command('presets').summary(say('commandPresets')).description(say('commandPresetsLong'))
  addOutputOptions(command, say).action((options: OutputOptions) => printPresets(options, context))
  addExamples(command, say, ['perennial presets', 'perennial compare --preset eurocis'])
}

async function printPresets(options: OutputOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options)
  const { presets } = await import('../node/files.js')
  const shipped = presets()
  const lifecycles = shipped.filter(({ kind }) => kind === 'lifecycle')
  const fairs = shipped.filter(({ kind }) => kind !== 'lifecycle')
  const { say } = context
  const table = (title: string, listed: readonly Preset[], notes: readonly string[]) => ({
    ...presetsTable(title, listed, context),
    notes
  })
  deliver(
    {
      tables: () => [
        table(say('presetsTitle'), fairs, [say('presetsNote')]),
        table(say('lifecyclesTitle'), lifecycles, [say('lifecyclesNote')])
      ],
      long: () => table(say('presetsTitle'), shipped, []),
      json: () => shipped.map(presetJson)
    },
    delivery,
    context
  )
}

function presetsTable(title: string, listed: readonly Preset[], { say, language }: Context): Table {
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    title,
    columns: [
      text('preset', say('headPreset')),
      text('title', say('headTitle')),
      text('titleZh', say('headTitleZh')),
      text('about', say('headAbout'))
    ],
    rows: listed.map(({ name, title: english, titleZh, about, aboutZh }) => {
      return [name, english, titleZh, language === 'zh-CN' ? (aboutZh ?? about) : about]
    })
  }
}

/** The path counts from the package, so that the text is the same on every machine. */
function presetJson({ name, fair, kind, title, titleZh, about, aboutZh }: Preset) {
  return { name, fair, kind, title, titleZh, about, aboutZh, file: `scenarios/${name}.yaml` }
}
