import { describe, expect, it } from 'vitest'
import { editionsMissed } from '../../../src/scenario/customers/editionsMissed.js'

describe('editions missed since the one attended last', () => {
  const missed = (...labels: string[]) => Object.fromEntries(editionsMissed(labels) ?? [['no order', -1]])

  it('are counted among the labels that there are', () => {
    expect(missed('2019', '2025', '2023', '2025')).toEqual({ 2019: 2, 2023: 1, 2025: 0 })
    expect(missed('9', '10', '09')).toEqual({ 10: 0, 9: 1, '09': 1 })
    expect(missed('第 9 届', '第 12 届')).toEqual({ '第 12 届': 0, '第 9 届': 1 })
    expect(missed('2023-11-02', '2023-05-30', '2024-01-07')).toEqual({
      '2024-01-07': 0,
      '2023-11-02': 1,
      '2023-05-30': 2
    })
    expect(missed()).toEqual({})
  })

  it.each([
    ['spring 2023', 'autumn 2022'],
    ['25.02.2025', '28.02.2023'],
    ['first', 'second'],
    ['2023', '2023 (online)'],
    ['12/2023', '02/2024']
  ])('cannot be told of %s and %s', (one, other) => {
    expect(editionsMissed([one, other])).toBe(undefined)
  })
})
