import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { driverTable, leverTable, measureTable, shockTable, stageTable, switchTable } from './page/modelTables.js'
import { deadLinks, filesLinked, freshness, modelFolder, readPage, withParts } from './page/pages.js'
import { parameterTables } from './page/parameterPage.js'

/** The sections of the ODD protocol (Grimm et al. 2020), and its design concepts, in their order. */
const sections = [
  '1 Purpose and patterns',
  '2 Entities, state variables and scales',
  '3 Process overview and scheduling',
  '4 Design concepts',
  '5 Initialization',
  '6 Input data',
  '7 Submodels'
]
const concepts = [
  'Basic principles',
  'Emergence',
  'Adaptation',
  'Objectives',
  'Learning',
  'Prediction',
  'Sensing',
  'Interaction',
  'Stochasticity',
  'Collectives',
  'Observation'
]

describe('MODEL.md', () => {
  it('holds the tables that the code makes', () => {
    const { is, should } = freshness('MODEL.md', {
      stages: stageTable(),
      drivers: driverTable(),
      levers: leverTable(),
      shocks: shockTable(),
      switches: switchTable(),
      measures: measureTable()
    })
    expect(is).toBe(should)
  })

  it.each(['mechanism', 'markov'])('leads to every file of %s', (folder) => {
    const linked = new Set(filesLinked('MODEL.md'))
    const files = readdirSync(join(modelFolder, folder)).map((name) => `src/model/${folder}/${name}`)
    expect(files.length).toBeGreaterThan(4)
    expect(files.filter((file) => !linked.has(file))).toEqual([])
  })

  it('follows the ODD protocol, all eleven design concepts included', () => {
    const page = readPage('MODEL.md')
    const headings = [...page.matchAll(/^## (\d .+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(sections)
    const design = page.split('## 4 Design concepts')[1]!.split('\n## ')[0]!
    expect([...design.matchAll(/^\*\*([\w ]+)\.\*\*/gm)].map(([, concept]) => concept)).toEqual(concepts)
  })
})

describe('PARAMETERS.md', () => {
  it('holds every parameter of the catalogue as the catalogue has it', () => {
    const { is, should } = freshness('PARAMETERS.md', { parameters: parameterTables() })
    expect(is).toBe(should)
  })

  it('has one row a parameter, with label and help in both languages', () => {
    const rows = readPage('PARAMETERS.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows.map((row) => row.split('`')[1])).toEqual(
      [...new Set(catalogue.map(groupFirst))].flatMap((group) =>
        catalogue.filter((parameter) => groupFirst(parameter) === group).map(({ path }) => path)
      )
    )
    for (const row of rows) {
      const [english, chinese] = row.split(' | ').at(-1)!.split('<br>**')
      expect(english).toMatch(/^\*\*[^*]+\*\*: \S/)
      expect(chinese).toMatch(/^[^*]+\*\*：.*\p{Script=Han}/u)
    }
  })
})

/** The group of a parameter, found another way than the page finds it: everything before its last key or two. */
function groupFirst({ path }: { readonly path: string }): string {
  const found = /^(?:levers|lifecycle|mechanisms)\.\w+(?=\.)|^\w+(?=\.)/.exec(path)
  return found?.[0] ?? ''
}

describe('the pages of the model', () => {
  it.each(['MODEL.md', 'PARAMETERS.md', 'EVIDENCE.md'])('%s has no link that leads nowhere', (name) => {
    expect(deadLinks(name)).toEqual([])
  })

  it('would show a dead link, be it to a file or to a heading', () => {
    const page =
      '# A heading, so\n[a](#a-heading-so) [b](#nowhere) [c](scale.ts) [d](scales.ts) [e](https://odd.example)'
    expect(deadLinks('MODEL.md', page)).toEqual(['#nowhere', 'scales.ts'])
  })

  it('would show a part that is stale, has no place, or has a place and no maker', () => {
    const page = 'a\n<!-- generated: one -->\nold\n<!-- end of one -->\nb\n'
    expect(withParts(page, { one: 'new' })).toBe('a\n<!-- generated: one -->\n\nnew\n\n<!-- end of one -->\nb\n')
    expect(() => withParts(page, { one: 'new', two: 'more' })).toThrow(RangeError)
    expect(() => withParts(page, {})).toThrow(RangeError)
  })
})
