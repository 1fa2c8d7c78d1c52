import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/cli/context.js'
import { readingOptions, readRecordsFor } from '../../src/cli/recordsInput.js'
import { addRecordsOptions, type RecordsOptions } from '../../src/cli/recordsOptions.js'
import { sayIn } from '../../src/cli/words.js'
import { readRecords } from '../../src/node/readRecords.js'
import { fileOf } from '../node/records/recordFiles.js'

function contextIn(language: 'en' | 'zh-CN') {
  const said: string[] = []
  const err = { write: (text: string) => said.push(text) } as object as NodeJS.WriteStream
  const context: Context = { language, say: sayIn(language), version: '0', out: err, err }
  return { context, said }
}

function optionsOf(...args: readonly string[]): RecordsOptions {
  const command = addRecordsOptions(new Command(), sayIn('en'))
  return command.parse(args, { from: 'user' }).opts()
}

describe('records for a command', () => {
  const text = 'Firma,Jahr,m2\nA,2019,12\nB,2019,-3\n"=cmd()",2021,0\nB,2021,9\n'
  const columns = ['--column', 'customer=Firma', '--column', 'edition=Jahr']

  it('are read as the options say, and rejected rows written beside the input', async () => {
    const file = fileOf(text)
    const { context, said } = contextIn('en')
    const { records, rows, rejects } = await readRecordsFor([file], optionsOf(...columns), context)
    expect(records.customers.map(({ id }) => id)).toEqual(['A', 'B'])
    expect([rows, rejects.length]).toEqual([4, 2])
    const written = file.replace('.csv', '.rejects.csv')
    expect(said[0]).toBe(`rows rejected: 2 of 4; each with its reason in ${written}\n`)
    // what is to be noted comes after it
    expect(said).toContain('4 rows read: 2 used, 0 merged with another, 2 rejected\n')
    // formulas and what looks like one are kept from running
    expect(readFileSync(written, 'utf8')).toBe(
      `\ufeffFile,Row,Reason,Firma,Jahr,m2\r\n${file},3,"""m2"" must be above 0; got -3",B,2019,'-3\r\n${file},4,"""m2"" must be above 0; got 0",'=cmd(),2021,0\r\n`
    )
  })

  it('say it in Chinese, where it was asked to, and not at all if quiet', async () => {
    const file = fileOf(text)
    const rejects = path.join(path.dirname(file), 'other.csv')
    const { context, said } = contextIn('zh-CN')
    await readRecordsFor([file], { ...optionsOf(...columns, '--rejects', rejects), quiet: true }, context)
    expect(said).toEqual([])
    expect(readFileSync(rejects, 'utf8')).toContain('文件,行,原因,Firma,Jahr,m2\r\n')
    await readRecordsFor([file], optionsOf(...columns, '--rejects', rejects), context)
    expect(said[0]).toBe(`被拒绝的行：4 行中的 2 行；各行及原因见 ${rejects}\n`)
    // the rejects can be mended and read again
    const again = await readRecords(rejects, { columns: { customer: 'Firma', edition: '行' }, ignore: ['m2'] })
    expect(again.records.customers.map(({ id }) => id)).toEqual(['B', "'=cmd()"])
  })

  it('write nothing where nothing was rejected', async () => {
    const file = fileOf('Customer,Year\nA,2019\n')
    await readRecordsFor([file], optionsOf(), contextIn('en').context)
    expect(existsSync(file.replace('.csv', '.rejects.csv'))).toBe(false)
  })

  it('refuse to write over what they read, and where other output goes', async () => {
    const file = fileOf(text)
    const { context } = contextIn('en')
    await expect(readRecordsFor([file], optionsOf('--rejects', file), context)).rejects.toThrow('would overwrite')
    const same = { ...optionsOf('--rejects', 'a.csv'), out: './a.csv' }
    await expect(readRecordsFor([file], same, context)).rejects.toThrow('name another file with --rejects')
    await expect(readRecordsFor([], optionsOf(), context)).rejects.toThrow('no file of records is named')
  })

  it('take every option', () => {
    const given = optionsOf(
      ...[
        '--map',
        'map.yaml',
        '--column',
        'covariate.mailings=Mailings',
        '--cancelled',
        '2020，2021',
        '--editions',
        'a, b'
      ],
      ...['--sheet', 'Data', '--encoding', 'gb18030', '--delimiter', 'tab', '--score-scale', '1..5']
    )
    expect(readingOptions(given)).toEqual({
      map: 'map.yaml',
      columns: {},
      covariates: { mailings: 'Mailings' },
      cancelled: ['2020', '2021'],
      editions: ['a', 'b'],
      sheet: 'Data',
      encoding: 'gb18030',
      delimiter: 'tab',
      scoreScale: [1, 5]
    })
  })

  it.each([
    [{ column: ['custmer=Firma'] }, /--column must be field=header.*did you mean "customer"/s],
    [{ column: ['Firma'] }, /--column must be field=header/],
    [{ scoreScale: '5' }, /--score-scale must be two numbers, the lower first; got "5"/]
  ])('refuse %j', (options, message) => {
    expect(() => readingOptions(options)).toThrow(message)
  })
})
