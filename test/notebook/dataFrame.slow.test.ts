import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { dataFrame } from '../../src/notebook/dataFrame.js'
import { packageRoot } from '../support/sourceFiles.js'

const table = {
  title: 'Plans',
  columns: [
    { id: 'plan', label: 'Plan', unit: '', kind: 'text' as const },
    { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' as const },
    { id: 'edition', label: 'Edition', unit: '', kind: 'integer' as const }
  ],
  rows: [
    [null, 1 / 3, 1],
    ['a, b', null, 16_777_217]
  ]
}

it('hands every cell over as it is, in columns named by their ids', async () => {
  const frame = await dataFrame(table)
  expect(frame.columns).toEqual(['plan', 'cost', 'edition'])
  expect(frame.dtypes).toEqual(['string', 'float32', 'int32'])
  // 1/3 and 2^24 + 1 are no 32-bit floats: they would come back rounded if danfojs had touched them.
  expect(frame.values).toEqual(table.rows)
})

it('leaves the table alone when the frame is changed', async () => {
  const frame = await dataFrame(table)
  frame.addColumn('more', [1, 2], { inplace: true })
  expect(table.rows[0]).toHaveLength(3)
})

it('says what to put into package.json when danfojs is missing', () => {
  // What is built, in a place from which danfojs cannot be found
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'perennial-without-danfojs-'))
  writeFileSync(path.join(elsewhere, 'package.json'), '{ "type": "module" }')
  for (const part of ['core', 'notebook/dataFrame.js']) {
    cpSync(path.join(packageRoot, 'dist', part), path.join(elsewhere, part), { recursive: true })
  }
  const program = `import { dataFrame } from './notebook/dataFrame.js'\nawait dataFrame(${JSON.stringify(table)})`
  writeFileSync(path.join(elsewhere, 'program.js'), program)
  const { status, stderr } = spawnSync(process.execPath, ['program.js'], { cwd: elsewhere, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/danfojs-node 1\.2\.0.*"xlsx": "0\.18\.5".*tfjs@3\.21\.0/s)
  rmSync(elsewhere, { recursive: true })
})
