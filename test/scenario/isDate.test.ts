import { describe, expect, it } from 'vitest'
import { isDate } from '../../src/scenario/checks/isDate.js'

describe('isDate', () => {
  it('agrees with the calendar of JavaScript on every day of months 0 to 13 in leap and common years', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const date = new Date(`${text}T00:00:00Z`)
          const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
          expect(isDate(text), text).toBe(real)
        }
      }
    }
  })

  it.each(['', '2025-2-1', '25-02-25', '2025/02/25', '2025-02-25T00:00', ' 2025-02-25'])('refuses %j', (text) => {
    expect(isDate(text)).toBe(false)
  })
})
