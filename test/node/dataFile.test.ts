import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataFile } from '../../src/node/dataFile.js'

describe('a shipped data file', () => {
  it('is found, as seen from the working directory', () => {
    expect(dataFile('records-long.csv')).toBe('data/records-long.csv')
    expect(existsSync(dataFile('published/survivors.csv'))).toBe(true)
  })

  it.each(['record-long.csv', '../package.json', ''])('%j is refused, with the nearest name', (name) => {
    expect(() => dataFile(name)).toThrow('no data file')
  })

  it('tells the nearest name', () => {
    expect(() => dataFile('record-long.csv')).toThrow('did you mean "records-long.csv"')
  })
})
