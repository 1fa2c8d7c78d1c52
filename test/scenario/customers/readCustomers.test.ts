import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { readScenario } from '../../../src/scenario/readScenario.js'
import { customersFile } from '../../support/knownCustomers.js'
import { type Files, readFiles, refusal } from '../../support/scenarioFiles.js'

const header = 'id,tenure,pConfirmation,pTrust,pWeakening,pDisappearance'

function fair(segments: string, horizon = '{ warmUp: 0 }'): string {
  return `perennial: 1\nhorizon: ${horizon}\nsegments:\n${segments}`
}

/** One segment whose customers stand in a file with this text. */
function withFile(text: string): Files {
  return { 'fair.yaml': fair('  large: { marketSize: 50, customers: mine.csv }'), 'mine.csv': text }
}

const inTrust = { confirmation: 0, trust: 1, weakening: 0, disappearance: 0 }

describe('a file of known customers', () => {
  it('says so where a model without stages wrote it, once', () => {
    // What `perennial customers --model bgbb` writes: of the stages only whether somebody is gone for good.
    const message = refusal(withFile(`${header}\nA12,5,,,,0.2\nB7,2,,,,0.9`))
    expect(message).toContain('mine.csv:2: the list has no stages: it was written with the model BG/BB')
    expect(message.split('\n')).toHaveLength(2)
    expect(refusal(withFile(`${header}\nA12,5,,,,0.2\nB7,2,.1,.1,.1,.7`))).toContain('pConfirmation must be a number')
  })

  it('gives each customer with its tenure and probabilities, stand and score where they are known, sorted by id', () => {
    const text = customersFile([
      { id: 'B7', tenure: 2, pTrust: 0.25, pWeakening: 0.5, pDisappearance: 0.25, area: 24 },
      { id: 'A12', score: 71.5, name: 'Mill "West",\nLtd.' }
    ])
    expect(readFiles(withFile(text)).segments.large?.customers).toEqual([
      { id: 'A12', tenure: 5, stages: inTrust, missed: 0, attends: 0.9, area: null, score: 71.5 },
      {
        id: 'B7',
        tenure: 2,
        stages: { confirmation: 0, trust: 0.25, weakening: 0.5, disappearance: 0.25 },
        missed: 0,
        attends: 0.9,
        area: 24,
        score: null
      }
    ])
  })

  it('needs no more than six columns, in any order, with or without a byte order mark', () => {
    const text = '\uFEFFpTrust,id,tenure,pWeakening,pConfirmation,pDisappearance\n1,A12,5,0,0,0\n\n'
    expect(readFiles(withFile(text)).segments.large?.customers).toEqual([
      { id: 'A12', tenure: 5, stages: inTrust, missed: null, attends: null, area: null, score: null }
    ])
  })

  it('takes the stages at the next edition, which is the first one played, where all four are told', () => {
    const next = { nextConfirmation: 0.1, nextTrust: 0.6, nextWeakening: 0.2, nextDisappearance: 0.1 }
    const [first, second] = readFiles(withFile(customersFile([next, { ...next, nextTrust: '' }]))).segments.large!
      .customers!
    expect(first!.stages).toEqual({ confirmation: 0.1, trust: 0.6, weakening: 0.2, disappearance: 0.1 })
    expect(second!.stages).toEqual(inTrust)
  })

  it('makes up for probabilities rounded to three decimals, in proportion, and for nothing else', () => {
    const of = (cells: string) => readFiles(withFile(`${header}\nA,1,${cells}`)).segments.large?.customers?.[0]?.stages
    // .333 + .333 + .333 = .999
    expect(of('0.333,0.333,0.333,0')?.trust).toBeCloseTo(1 / 3, 15)
    // 1.001 and no further
    expect(of('0.501,0.5,0,0')?.trust).toBeCloseTo(0.5 / 1.001, 15)
    expect(() => of('0.502,0.5,0,0')).toThrow('must sum to 1')
    expect(() => of('0.498,0.5,0,0')).toThrow('must sum to 1')
    // what sums to one stays bit by bit: .1 + .7 + .1 + .1 is 1 − 2^-53 or so
    expect(of('0.1,0.7,0.1,0.1')?.trust).toBe(0.7)
  })

  it('counts the editions missed since the last attended, by the years or numbers that there are', () => {
    const last = ['2025', '2019', '2025', '2023', ''].map((lastAttended) => ({ lastAttended }))
    const missed = readFiles(withFile(customersFile(last))).segments.large?.customers?.map(
      (customer) => customer.missed
    )
    // nobody came last in 2021 or 2022: cancelled, or all of them came again
    expect(missed).toEqual([0, 2, 0, 1, null])
  })

  it('is divided by its column segment where several segments name it, by id or title', () => {
    const files = {
      'fair.yaml': fair(
        '  large: { title: Großkunden, customers: mine.csv }\n  small: { titleZh: 小客户, customers: ./mine.csv }\n  all: {}'
      ),
      'mine.csv': customersFile([
        { segment: 'large' },
        { segment: '小客户' },
        { segment: 'Großkunden' },
        { segment: 'small' }
      ])
    }
    const resolve = (_: string, reference: string) => reference.replace('./', '')
    const access = { readText: (file: string) => files[file as keyof typeof files], resolve }
    const { segments } = readScenario('fair.yaml', access)
    expect(segments.large?.customers?.map(({ id }) => id)).toEqual(['C0', 'C2'])
    expect(segments.small?.customers?.map(({ id }) => id)).toEqual(['C1', 'C3'])
    expect(segments.all?.customers).toBe(null)
  })

  it('is told in full by one segment that names it, whatever its column segment says', () => {
    const text = customersFile([{ segment: 'large' }, { segment: 'other' }])
    expect(readFiles(withFile(text)).segments.large?.customers).toHaveLength(2)
  })
})

describe('a file of known customers that cannot be used', () => {
  const wrong: Readonly<Record<string, readonly [text: string, ...messages: string[]]>> = {
    'an empty file': ['', 'mine.csv: holds no customers; without any, leave customers out'],
    'a header alone': [header, 'mine.csv: holds no customers; without any, leave customers out'],
    'a probability above one': [
      `${header}\nA,1,0,1.2,0,0`,
      'mine.csv:2: pTrust must be a number from 0 to 1; got text "1.2"\n    for example: A12,5,0.1,0.7,0.1,0.1'
    ],
    'an empty probability': [
      `${header}\nA,1,0,1,,0`,
      'mine.csv:2: pWeakening must be a number from 0 to 1; got text ""'
    ],
    'a decimal comma': [
      `${header}\nA,1,0,"0,9",0,0`,
      'mine.csv:2: pTrust must be a number from 0 to 1; got text "0,9"'
    ],
    'probabilities that do not sum to one': [
      `${header}\nA,1,0,.9,0,0`,
      'mine.csv:2: the probabilities of pConfirmation, pTrust, pWeakening, pDisappearance must sum to 1; only what rounding to three decimals leaves out is made up for; got a sum of 0.9'
    ],
    'no tenure': [`${header}\nA,0,0,1,0,0`, 'mine.csv:2: tenure must be a whole number from 1 to 1000; got text "0"'],
    'a negative area': [
      `${header},area\nA,1,0,1,0,0,-3`,
      'mine.csv:2: area must be a number from 0 to 1000000; got text "-3"'
    ],
    'a score out of range': [`${header},score\nA,1,0,1,0,0,101`, 'mine.csv:2: score must be a number from 0 to 100'],
    'an id that is missing': [
      `${header}\n,1,0,1,0,0`,
      'mine.csv:2: id must be a text that names the customer, of at most 200 characters; got text ""'
    ],
    'an id twice, the first of them wrong': [
      `${header}\nA,1,0,2,0,0\nB,1,0,1,0,0\nA,1,0,1,0,0`,
      'mine.csv:2: pTrust must be a number from 0 to 1',
      'mine.csv:4: the customer "A" stands twice, first in line 2; a customer is known once'
    ],
    'a missing column': [
      'id,tenure,pConfirmation,pTrust,pWeakening\nA,1,0,1,0',
      `mine.csv:1: the first line must name the columns, parted by commas; missing are pDisappearance; got text "id,tenure,pConfirmation,pTrust,pWeakening"\n    for example: ${header}`
    ],
    'other separators': [
      'id;tenure;pTrust\nA;1;1',
      'mine.csv:1: the first line must name the columns, parted by commas; missing are id, tenure, pConfirmation, pTrust, pWeakening, pDisappearance; got text "id;tenure;pTrust"'
    ],
    'an unknown column': [
      `${header},aera\nA,1,0,1,0,0,12`,
      'mine.csv:1: unknown column "aera"; a file of known customers may have id, name, segment, tenure, lastAttended, pConfirmation, pTrust, pWeakening, pDisappearance, pAttends, value, valueLow, valueHigh, tier, focus, atRisk, atStake, area, score, nextConfirmation, nextTrust, nextWeakening, nextDisappearance; did you mean "area"?'
    ],
    'editions without an order': [
      `${header},lastAttended\nA,1,0,1,0,0,spring 2023\nB,1,0,1,0,0,autumn 2022`,
      'mine.csv:1: the editions in lastAttended have no order that can be told; write years or the numbers of the editions, or leave the column out, and everybody still a customer counts as having attended the last; got spring 2023, autumn 2022'
    ],
    'a column twice': [`${header},area,area\nA,1,0,1,0,0,1,2`, 'mine.csv:1: the column "area" stands twice'],
    'a ragged row': [
      `${header}\nA,1,0,1,0,0\nB,1,0,1,0`,
      'mine.csv:3: must have a cell for each column, 6; text with a comma in it stands in quotation marks; got 5 cells'
    ],
    'quotation marks that are never closed': [
      `${header},name\nA,1,0,1,0,0,5" Mill\nB,1,0,1,0,0,7" Mill`,
      'mine.csv:2: must have a cell for each column, 7'
    ]
  }

  it.each(Object.keys(wrong))('says what is wrong with %s', (name) => {
    const [text, ...messages] = wrong[name]!
    const found = refusal(withFile(text))
    for (const message of messages) expect(found).toContain(message)
    expect(found.split('\n').filter((line) => line.startsWith('mine.csv'))).toHaveLength(messages.length)
  })

  it('says so in Chinese as well', () => {
    const words = messagesZh(withFile(`${header}\nA,1,0,1.2,0,0\nB,1,0,.9,0,0\nB,1,0,1,0,0\nC,1`))
    expect(words).toEqual([
      'pTrust 须为 0 至 1 的数值',
      'pConfirmation、pTrust、pWeakening、pDisappearance 的概率合计须为 1；仅对保留三位小数的舍入误差作折算',
      '客户“B”重复，首次出现在第 3 行；每位客户只能出现一次',
      '每列须有一格，共 6 格；含逗号的文字须加引号'
    ])
    expect(messagesZh(withFile(''))).toEqual(['没有任何客户；若无已知客户，请不写 customers'])
    expect(messagesZh(withFile('id,tenure,trust\nA,1,1'))).toEqual([
      '未知的列“trust”；已知客户文件可有的列为 id、name、segment、tenure、lastAttended、pConfirmation、pTrust、pWeakening、pDisappearance、pAttends、value、valueLow、valueHigh、tier、focus、atRisk、atStake、area、score、nextConfirmation、nextTrust、nextWeakening、nextDisappearance',
      '首行须为以逗号分隔的列名；缺少 pConfirmation、pTrust、pWeakening、pDisappearance'
    ])
  })

  it('tells ten rows at most', () => {
    const rows = Array.from({ length: 40 }, (_, id) => `${id},1,0,2,0,3`)
    expect(messagesZh(withFile([header, ...rows].join('\n')))).toHaveLength(10)
  })

  it('says where a file is named that is not there', () => {
    expect(refusal({ 'fair.yaml': fair('  large: { customers: mine.csv }') })).toBe(
      'fair.yaml:4:23: mine.csv: there is no such file'
    )
  })

  it('is told once, however many segments name it', () => {
    const segments = '  large: { customers: mine.csv }\n  small: { customers: mine.csv }'
    const of = (text: string) => refusal({ 'fair.yaml': fair(segments), 'mine.csv': text })
    expect(of(`${header},segment\nA,1,0,2,0,0,large`).match(/mine\.csv:2/g)).toHaveLength(1)
    expect(of(`${header},segment\nA,1,0,1,0,0,large\nB,1,0,1,0,0,smal`)).toContain(
      'mine.csv:3: no segment that names this file has the id or title "smal"; they are large, small; did you mean "small"?'
    )
    expect(of(`${header}\nA,1,0,1,0,0`)).toBe(
      'mine.csv:1: several segments name this file (large, small), so it needs a column segment that holds the id or title of one'
    )
    expect(of(`${header},segment\nA,1,0,1,0,0,large`)).toBe(
      'fair.yaml:5:23: segments.small.customers: no customer of mine.csv is of the segment "small"; leave customers out, for prospects alone with the initialStages below; got text "mine.csv"\n    for example: initialStages: { cultivation: 1 }'
    )
    const titled = '  large: { title: Key, customers: mine.csv }\n  small: { title: Key, customers: mine.csv }'
    const text = `${header},segment\nA,1,0,1,0,0,Key`
    expect(refusal({ 'fair.yaml': fair(titled), 'mine.csv': text })).toBe(
      'mine.csv:2: "Key" is the title of several segments, large, small; write the id of one'
    )
  })
})

function problemsOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}

function messagesZh(files: Files): string[] {
  return problemsOf(() => readFiles(files)).map(({ messageZh }) => messageZh)
}
