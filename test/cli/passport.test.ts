import { describe, expect, it } from 'vitest'
import { withPassport } from '../../src/cli/withPassport.js'
import type { Table } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'
import { type Replicated, replicate } from '../../src/experiment/replicate.js'
import { sharedPassport } from '../../src/report/sharedPassport.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

const small = {
  horizon: { editions: 1, warmUp: 0 },
  segments: { all: { marketSize: 20 } },
  replications: 2,
  seed: 'luck'
}

async function played(name: string, notice: string | null): Promise<Replicated> {
  return replicate(makeScenario({ ...small, notice }, name))
}

describe('sharedPassport', () => {
  it('names what all share once, and the hash of each', async () => {
    const [fair, plan] = [await played('fair', null), await played('plan', 'a note')]
    const table = sharedPassport([fair, plan], 'en')
    expect(table.rows).toEqual([
      ['fair', fair.passport.scenarioHash],
      ['plan', plan.passport.scenarioHash]
    ])
    expect(tableText(table)).toContain('Seed: luck\nReplications: 2\n')
    expect(sharedPassport([fair], 'zh-CN').notes).toContain('随机种子：luck')
  })
})

describe('withPassport', () => {
  const column = (id: string) => ({ id, label: id, unit: '', kind: 'text' as const })

  it('gives each row the passport of its own scenario, and the notice with it', async () => {
    const scenarios = [await played('fair', null), await played('plan', 'made up')]
    const table: Table = {
      title: '',
      columns: [column('scenario'), column('value')],
      rows: [
        ['plan', 1],
        ['fair', 2]
      ]
    }
    const { columns, rows } = withPassport(table, scenarios, 'en')
    const at = (id: string) => columns.findIndex((each) => each.id === id)
    expect(rows.map((row) => row[at('value')])).toEqual([1, 2])
    expect(rows.map((row) => row[at('scenarioHash')])).toEqual([
      scenarios[1].passport.scenarioHash,
      scenarios[0].passport.scenarioHash
    ])
    expect(rows.map((row) => row[at('notice')])).toEqual([
      'made up A planning and teaching aid, not a forecast.',
      'A planning and teaching aid, not a forecast.'
    ])
    expect(rows[0][at('seed')]).toBe('luck')
  })

  it('takes the only scenario where rows name none', async () => {
    const fair = await played('fair', null)
    const { columns, rows } = withPassport({ title: '', columns: [column('value')], rows: [['x']] }, [fair], 'zh-CN')
    expect(rows[0]).toHaveLength(columns.length)
    expect(rows[0]).toContain(fair.passport.scenarioHash)
  })
})
