import { describe, expect, it } from 'vitest'
import { endsOf, problemsOf } from '../../src/calibration/hmm/words.js'
import { fitTransitions } from '../../src/calibration/logit/fitTransitions.js'
import { fitTable } from '../../src/calibration/table/fitTable.js'
import { tableFitTables } from '../../src/report/tableFit/tableFitTables.js'

const latin = /[a-z]{3}/

describe('what fits name themselves is said in Chinese where the rest is Chinese', () => {
  it('ends of hidden stages, and stages and parameters of which little is known', () => {
    const [end] = endsOf([{ name: 'transition.trust.disappearance', value: 0, kind: 'probability' }], [null])
    expect(end!.message).toBe('"move: Trust → Disappearance" is 0')
    expect(end!.messageZh).toBe('“转移：信任 → 消失”为 0')
    const few = { converged: true, curved: true, agreed: 2, customers: 900, longest: 8, attendanceOnly: false }
    const said = problemsOf({ ...few, rare: ['weakening'], wide: ['attendance.trust', 'score.trust.mean'] })
    expect(said.map(({ messageZh }) => messageZh).filter((text) => latin.test(text))).toEqual([])
  })

  it('covariates that never vary after attending', () => {
    const names = ['price per m²', 'ln editions attended']
    const rows = [
      [200, 0],
      [200, 1],
      [200, 2]
    ]
    const trials = [50, 50, 50]
    const states = ['attended', 'attended', 'attended']
    const { attended } = fitTransitions({ names, rows, successes: [20, 25, 31], trials, states })
    expect(attended!.problems[0]!.messageZh).toBe('“每平方米价格”在状态“参展”中没有变化，其影响无从得知')
  })

  it('the constant beside covariates, which keep the names of their columns', () => {
    const cells = Array.from({ length: 40 }, (_, at) => [`${at % 3 === 0 ? 'yes' : 'no'}`, `${at % 7}`])
    const rows = cells.map((each, at) => ({ number: at + 2, cells: each }))
    const table = { file: 't.csv', headers: ['renewed', 'visits'], rows, semicolons: false }
    const tables = tableFitTables(fitTable(table, { kind: 'outcome', outcome: 'renewed', on: ['visits'] }), 'zh-CN')
    const parameters = tables.find(({ columns }) => columns.some(({ id }) => id === 'parameter'))!
    expect(parameters.rows.map((row) => row[1])).toEqual(['常数项', 'visits'])
  })
})
