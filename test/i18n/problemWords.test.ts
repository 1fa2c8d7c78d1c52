import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { words as cliWords } from '../../src/cli/words.js'
import { engineWords } from '../../src/engine/words.js'
import { experimentWords } from '../../src/experiment/words.js'
import type { Term } from '../../src/i18n/terms.js'
import { recordFileWords } from '../../src/node/records/words.js'
import { nodeWords } from '../../src/node/words.js'
import { recordsWords } from '../../src/records/words.js'
import { fileWords } from '../../src/scenario/fileWords.js'
import { scenarioWords } from '../../src/scenario/words.js'
import { otherFaults, yamlWords } from '../../src/scenario/yamlWords.js'
import { roomOf } from '../support/architecture.js'
import { sourceFiles } from '../support/sourceFiles.js'

const lists = {
  scenarioWords,
  fileWords,
  yamlWords,
  engineWords,
  experimentWords,
  nodeWords,
  recordsWords,
  recordFileWords,
  cliWords
}
const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
/** The same in both languages, since they hold no words. */
const wordless = ['gotUndefined']

describe('the words of problems', () => {
  const all = Object.entries(lists).flatMap(([list, words]) =>
    Object.entries<Term>(words).map(([id, term]) => [`${list}.${id}`, id, term] as const)
  )
  it.each(all)('%s says the same in both languages', (_, id, { en, zh }) => {
    expect(en).not.toBe('')
    expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
    expect(placesOf(zh)).toEqual(placesOf(en))
    if (!wordless.includes(id) && en.replace(/\{\w+\}/g, '').trim() !== '') expect(zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(all)('%s has Chinese punctuation beside Chinese', (_, __, { zh }) => {
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!()"]|[,;?!)"][\u4e00-\u9fff]/)
    // Latin letters and digits stand apart from Chinese
    expect(zh.replace(/\{\w+\}/g, '{}')).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/)
  })

  it('has Chinese for every other fault of the YAML parser', () => {
    for (const text of Object.values(otherFaults)) expect(text).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('problems', () => {
  // The words lists above are checked; a sentence written beside them would not be.
  const rooms = ['records', 'scenario', 'engine', 'experiment', 'analysis', 'node', 'cli']
  const files = sourceFiles().filter(
    ({ name, text }) => rooms.includes(roomOf(name)) && text.includes('core/errors.js')
  )

  it.each(files.map(({ name, text }) => [name, text]))('%s takes their sentences from a words list', (name, text) => {
    expect(sentencesIn(name, text)).toEqual([])
  })

  it('finds a sentence beside the lists', () => {
    expect(sentencesIn('a.ts', "throw new InputError([{ message: 'no', messageZh: '否' }])")).toEqual(['no', '否'])
    expect(sentencesIn('a.ts', 'const a = { ...place, message: place + problem.message }')).toEqual([])
  })
})

/** Texts that hold words, written where a problem says what is wrong. */
function sentencesIn(name: string, text: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^message(Zh)?$/.test(node.name.getText())) {
      const { initializer } = node
      if (ts.isStringLiteralLike(initializer)) found.push(initializer.text)
      if (ts.isTemplateExpression(initializer) && /[a-z\u4e00-\u9fff]{2}/.test(literalText(initializer))) {
        found.push(initializer.getText())
      }
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true))
  return found
}

function literalText(template: ts.TemplateExpression): string {
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join(' ')
}
