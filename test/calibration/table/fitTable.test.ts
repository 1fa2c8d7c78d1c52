import { describe, expect, it } from 'vitest'
import type { DataTable } from '../../../src/calibration/table/dataTable.js'
import { fitTable } from '../../../src/calibration/table/fitTable.js'
import type { TableQuestion } from '../../../src/calibration/table/rowsIn.js'
import { InputError, problemText } from '../../../src/core/errors.js'

function tableOf(text: string, semicolons = false): DataTable {
  const [headers, ...rows] = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return { file: 't.csv', headers: headers!, rows: rows.map((cells, at) => ({ number: at + 2, cells })), semicolons }
}

function answerTo(text: string, question: TableQuestion, language: 'en' | 'zh-CN' = 'en'): string {
  try {
    fitTable(tableOf(text), question)
    return 'fitted'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map((each) => problemText(each, language)).join('\n')
  }
}

const tenures = { kind: 'tenures', time: 'tenure', left: 'Churn' } as const

describe('tenures', () => {
  // Freireich et al. (1963), weeks in remission, 6-mercaptopurine against placebo, as in Kalbfleisch & Prentice (2002), p. 2
  const drug = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  const placebo = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'
  const rowsOf = (list: string, group: string) =>
    list.split(' ').map((each) => `${group}|${Number.parseInt(each, 10)}|${each.endsWith('+') ? 'No' : 'Yes'}`)
  const remission = ['arm|tenure|Churn', ...rowsOf(drug, 'drug'), ...rowsOf(placebo, 'placebo')].join('\n')

  it('gives the curve and the test of Freireich’s remissions', () => {
    const { groups, logRank, rows } = fitTable(tableOf(remission), { ...tenures, by: 'arm' })
    expect(rows).toBe(42)
    expect(groups.map(({ group, customers }) => [group, customers])).toEqual([
      [null, 42],
      ['drug', 21],
      ['placebo', 21]
    ])
    const { points, median } = groups[1]!.survival!
    // Kalbfleisch & Prentice (2002), p. 17, and Collett, Modelling Survival Data: .857, .807, .753, .690, .627, .538, .448; median 23
    expect(points.map(({ survival }) => survival.toFixed(3))).toEqual(
      '0.857 0.807 0.753 0.690 0.627 0.538 0.448'.split(' ')
    )
    expect(points[0]!.standardError!.toFixed(4)).toBe('0.0764')
    expect(median).toBe(23)
    expect(groups[2]!.survival!.median).toBe(8)
    // Log-rank chi-square 16.79 on one degree of freedom (R survival, survdiff; Collett)
    expect(logRank!.statistic.toFixed(2)).toBe('16.79')
    expect(logRank!.freedom).toBe(1)
  })

  it('fits the shifted beta-geometric to customers one by one as to their counts by age', () => {
    // Fader & Hardie (2007): 1,000 customers of whom 631, 468, 382, 326 are left: the rest left at ages 1 to 4
    const rows = ['369|1|Yes', '163|2|Yes', '86|3|Yes', '56|4|Yes', '326|4|No']
    const text = ['customers|tenure|Churn', ...rows].join('\n')
    const { sbg } = fitTable(tableOf(text), { ...tenures, count: 'customers' }).groups[0]!
    // their table: alpha .7636, beta 1.2958, log-likelihood −1401.56 (own Nelder–Mead in numpy)
    expect(sbg!.parameters.alpha.toFixed(4)).toBe('0.7637')
    expect(sbg!.parameters.beta.toFixed(4)).toBe('1.2958')
    expect(sbg!.logLikelihood.toFixed(4)).toBe('-1401.5594')
  })

  it('keeps the curve where tenures are no whole periods, and says so', () => {
    const { sbg, survival, problems } = fitTable(tableOf('tenure|Churn\n1.5|Yes\n2.5|No'), tenures).groups[0]!
    expect(survival!.points[0]!.survival).toBe(0.5)
    expect(sbg).toBeNull()
    expect(problems[0]!.message).toMatch(/whole periods/)
  })

  it('takes words of its own for a yes, and leaves out what says nothing, with its row', () => {
    const text = 'tenure|Churn\n1|Churned\n2|Stayed\n3|Joined\n4|'
    const { notes, groups } = fitTable(tableOf(text), { ...tenures, yes: ['churned'] })
    expect(groups[0]!.survival!.left).toBe(1)
    expect(groups[0]!.customers).toBe(3)
    expect(notes.map(({ message }) => message)).toEqual([
      'rows left out because a cell that is needed is empty: 1 (row 5)'
    ])
  })
})

describe('counts', () => {
  it('gives every cohort its own fit; cells that are empty are not observed', () => {
    // Fader & Hardie (2007), high end, years 0 to 4
    const text = 'year|high end|young\n0|1,000|100\n1|869|60\n2|743|40\n3|653|\n4|593|'
    const { groups } = fitTable(tableOf(text), { kind: 'cohorts', cohorts: ['High End', 'young'] })
    expect(groups[0]!.sbg!.parameters.alpha.toFixed(3)).toBe('1.281')
    expect(groups[0]!.projection).toHaveLength(10)
    expect(groups[1]!.sbg!.goodness.rows).toHaveLength(2)
  })

  it('fits a triangle of cohorts together, and each by itself', () => {
    const text = 'cohort|2019|2020|2021|2022\n2019|100|60|45|38\n2020||120|80|62\n2021|||90|50'
    const ages = ['2019', '2020', '2021', '2022']
    const { groups } = fitTable(tableOf(text), { kind: 'ages', ages, by: 'cohort' })
    expect(groups.map(({ group, customers }) => [group, customers])).toEqual([
      [null, 310],
      ['2019', 100],
      ['2020', 120],
      ['2021', 90]
    ])
    // there and stayed by hand: 100 + 120 + 90 and 60 + 80 + 50; 60 + 80 and 45 + 62; 45 and 38
    expect(groups[0]!.sbg!.goodness.rows.map(({ there, stayed }) => [there, stayed])).toEqual([
      [310, 190],
      [140, 107],
      [45, 38]
    ])
    expect(groups[3]!.problems[0]!.message).toMatch(/only one renewal is observed/)
  })

  it('gives BG/BB of cells that the parameters were made for', () => {
    // by hand: four cells and four parameters, so the fit is perfect: Σ count × ln(count / 120)
    const text = 'x|tx|n|donors\n0|0|2|50\n1|1|2|20\n1|2|2|10\n2|2|2|40'
    const question = { kind: 'attendance', attendance: ['x', 'tx', 'n'], count: 'donors' } as const
    const { bgbb, customers } = fitTable(tableOf(text), question).groups[0]!
    expect(customers).toBe(120)
    expect(bgbb!.logLikelihood.toFixed(2)).toBe('-148.40')
  })
})

describe('outcomes', () => {
  it('compares the kinds of a text column with the first, by group as well', () => {
    // 30 of 100 by call, 60 of 100 by web in the east: odds ratio (60/40) / (30/70) = 3.5; west 2 of 4 by each: 1
    const text = [
      'region|channel|renewed|n',
      ...['east|call|1|30', 'east|call|0|70', 'east|web|1|60', 'east|web|0|40'],
      ...['west|call|1|2', 'west|call|0|2', 'west|web|1|2', 'west|web|0|2']
    ].join('\n')
    const question = { kind: 'outcome', outcome: 'renewed', on: ['channel'], count: 'n', by: 'region' } as const
    const { groups, notes } = fitTable(tableOf(text), question)
    expect(groups.map(({ group }) => group)).toEqual([null, 'east', 'west'])
    expect(groups[1]!.logit!.tests['channel = web']!.oddsRatio).toBeCloseTo(3.5, 9)
    // √(1/30 + 1/70 + 1/60 + 1/40)
    expect(groups[1]!.logit!.standardErrors['channel = web']).toBeCloseTo(0.2988071523335984, 9)
    expect(groups[2]!.logit!.tests['channel = web']!.oddsRatio).toBeCloseTo(1, 9)
    expect(notes[0]!.messageZh).toBe('“channel”为文字：各类均与“call”比较')
  })

  it('takes the outcome of the next period, whatever the order of the rows', () => {
    // transitions by hand: A 2019 → 2020 yes, 2020 → 2022 no; B 2019 → 2020 no, 2020 → 2021 yes
    const rows = ['A|2022|0|1', 'A|2019|1|0', 'A|2020|1|1', 'B|2019|1|1', 'B|2020|0|0', 'B|2021|1|0']
    const text = ['id|year|came|visit', ...rows].join('\n')
    const {
      groups,
      notes,
      rows: used
    } = fitTable(tableOf(text), {
      kind: 'outcome',
      outcome: 'came',
      on: ['visit'],
      next: ['id', 'year']
    })
    expect(used).toBe(4)
    expect(groups.map(({ group, customers }) => [group, customers])).toEqual([
      [null, 4],
      ['came: yes', 3],
      ['came: no', 1]
    ])
    expect(notes[0]!.message).toBe('last rows of customers, which no outcome follows: 2')
    // no cell is empty, so the two are not counted as rows left out as well
    expect(notes.map(({ message }) => message).filter((message) => message.startsWith('rows left out'))).toEqual([])
  })

  it('tells rows with an empty cell from last rows, which nothing follows', () => {
    // by hand: A 2020 (row 3) lacks the covariate; A 2021 and B 2021 (rows 4 and 7) are last, the one lacks it as well
    const rows = ['A|2019|1|1', 'A|2020|0|', 'A|2021|1|', 'B|2019|1|0', 'B|2020|0|1', 'B|2021|1|0']
    const { notes, rows: used } = fitTable(tableOf(['id|year|came|visit', ...rows].join('\n')), {
      kind: 'outcome',
      outcome: 'came',
      on: ['visit'],
      next: ['id', 'year']
    })
    expect(used).toBe(3)
    expect(notes.slice(0, 2).map(({ message }) => message)).toEqual([
      'last rows of customers, which no outcome follows: 2',
      'rows left out because a cell that is needed is empty: 1 (row 3)'
    ])
  })

  it('says what separates, what is constant and what is determined', () => {
    const on = (text: string, names: string[]) => () =>
      fitTable(tableOf(text), { kind: 'outcome', outcome: 'y', on: names })
    const separated = on('y|x\n0|1\n0|2\n1|3\n1|4', ['x'])().groups[0]!.logit!
    expect(separated.boundary[0]!.message).toBe(
      'x alone tells "y": at or below 2 never, at or above 3 always; its coefficient has no end'
    )
    expect(separated.boundary[0]!.messageZh).toBe(
      '仅凭 x 即可判定“y”：不高于 2 者均为否，不低于 3 者均为是；其系数没有上限'
    )
    const always = on('y|x\n1|1\n1|2', ['x'])().groups[0]!.logit!
    expect(always.boundary[0]!.message).toBe(
      '"y" in every row, so the constant has no end and no covariate can be judged'
    )
    // of the rows that follow another state, too
    const next = fitTable(
      tableOf('id|year|y|x\nA|1|0|1\nA|2|1|2\nA|3|0|3\nB|1|1|1\nB|2|0|2\nB|3|0|1\nC|1|0|4\nC|2|1|5'),
      {
        kind: 'outcome',
        outcome: 'y',
        on: ['x'],
        next: ['id', 'year']
      }
    )
    const words = next.groups.flatMap(({ logit }) => logit?.boundary.map(({ message }) => message) ?? [])
    expect(words.length).toBeGreaterThan(0)
    for (const each of words) expect(each).toMatch(/"y"/)
    expect(on('y|x\n0|1\n1|1', ['x'])).toThrow('t.csv: x never varies; leave it out')
    expect(on('y|x|z\n0|1|2\n1|2|4\n0|3|6\n1|5|10', ['x', 'z'])).toThrow(
      't.csv: z is determined by x; leave one of them out'
    )
  })
})

describe('what cannot be', () => {
  const outcome = { kind: 'outcome', outcome: 'y', on: ['x'] } as const
  const cohorts = { kind: 'cohorts', cohorts: ['a'] } as const
  const cells = { kind: 'attendance', attendance: ['x', 'tx', 'n'] } as const
  it.each<[string, TableQuestion, string, string]>([
    [
      'tenur|Churn\n1|Yes',
      tenures,
      't.csv: no column has the header "tenure"; the headers are tenur, Churn; did you mean "tenur"?',
      't.csv: 没有表头为“tenure”的列；表头为：tenur、Churn；是否想写“tenur”？'
    ],
    [
      'tenure|Churn\n-1|Yes\nx|No\n3|perhaps',
      tenures,
      't.csv:3: "tenure" must be a number; got "x"\n' +
        't.csv:4: "Churn" says neither yes nor no; with --yes name the cells that mean yes, all others then mean no; got "perhaps"\n    for example: --yes "Churned"\n' +
        't.csv:2: "tenure" must not be negative; got "-1"',
      't.csv:3: “tenure”须为数值；实际为“x”\n' +
        't.csv:4: “Churn”既非是也非否；可用 --yes 指明表示“是”的内容，其余即为“否”；实际为“perhaps”\n    例如：--yes "Churned"\n' +
        't.csv:2: “tenure”不能为负；实际为“-1”'
    ],
    [
      'tenure|Churn\n1|Stayed',
      { ...tenures, yes: ['Churned'] },
      't.csv: no cell of "Churn" is Churned; there are Stayed',
      't.csv: “Churn”列中没有内容为 Churned 的单元格；现有：Stayed'
    ],
    [
      'tenure|Churn\n|Yes',
      tenures,
      't.csv: no row has all cells that are needed',
      't.csv: 没有一行具备所需的全部单元格'
    ],
    [
      'a\n100\n110',
      cohorts,
      't.csv:3: in "a", 110 customers are more than the 100 before; survivors can only become fewer',
      't.csv:3: “a”中的 110 家客户多于此前的 100 家；留存客户只会减少'
    ],
    [
      'a\n100%\n63%',
      cohorts,
      't.csv:2: "a" must be a whole number of at least 0 (shares and percentages say too little: counts are needed); got "100%"\n' +
        't.csv:3: "a" must be a whole number of at least 0 (shares and percentages say too little: counts are needed); got "63%"',
      't.csv:2: “a”须为不小于 0 的整数（仅有比例或百分数不够，需要人数）；实际为“100%”\n' +
        't.csv:3: “a”须为不小于 0 的整数（仅有比例或百分数不够，需要人数）；实际为“63%”'
    ],
    ['a\n\n5', cohorts, 't.csv:2: "a" must begin with the number of customers won', 't.csv:2: “a”须以赢得的客户数开头'],
    [
      'a|b\n7|6\n5|6',
      { kind: 'ages', ages: ['a', 'b'] },
      't.csv:3: in "b", 6 customers are more than the 5 before; survivors can only become fewer',
      't.csv:3: “b”中的 6 家客户多于此前的 5 家；留存客户只会减少'
    ],
    [
      'x|tx|n\n2|1|6',
      cells,
      't.csv:2: 2 attendances after the first, the last at opportunity 1, of 6 opportunities: that cannot be (attendances ≤ last ≤ opportunities, and the last is 0 exactly where there is none)',
      't.csv:2: 首次之后参展 2 次，最后一次在第 1 次机会，共 6 次机会：不可能（应有 次数 ≤ 最后一次 ≤ 机会数，且仅当次数为 0 时最后一次为 0）'
    ],
    [
      'id|t|y|x\nA|1|1|2\nA|1|0|3\n|2|1|4',
      { ...outcome, next: ['id', 't'] },
      't.csv:4: "id" must not be empty; got ""\nt.csv:3: "t" names the same period of a customer twice; got "A 1"',
      't.csv:4: “id”不能为空；实际为“”\nt.csv:3: “t”中同一客户的同一时段出现两次；实际为“A 1”'
    ]
  ])('is refused with its row: %j', (text, question, en, zh) => {
    expect(answerTo(text, question)).toBe(en)
    expect(answerTo(text, question, 'zh-CN')).toBe(zh)
  })

  it('is a number that may be two, where columns are parted by semicolons', () => {
    const table = tableOf('y|x\n1|1.234\n0|2', true)
    expect(() => fitTable(table, outcome)).toThrow('t.csv:2: "x" may be 1.234 or 1234')
  })
})
