import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { readLeverAnswers, readLeverHistory } from '../../../src/experiment/calibrate/readLeverTable.js'

const header = 'lever,edition,spend,heads,responded'

function problemOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!
  }
  throw new Error('was not refused')
}

describe('a history of levers', () => {
  it.each([
    ['commas', `${header}\noutreach,2022,40000,1000,180\n\nservice,2022,9000,300,150\n`],
    [
      'semicolons, a byte order mark and Windows line ends',
      `\uFEFF${header}\noutreach,2022,40000,1000,180\nservice,2022,9000,300,150`
        .replaceAll(',', ';')
        .replaceAll('\n', '\r\n')
    ],
    ['tabs and labels', `${header}\nOutreach,2022,40000,1000,180\n展会服务,2022,9000,300,150`.replaceAll(',', '\t')],
    [
      'Chinese headers in another order',
      '届,可控参数,对象数,投入,响应数\n2022,主动拓展,1000,40000,180\n2022,service,300,9000,150'
    ]
  ])('is read with %s', (_, text) => {
    expect(readLeverHistory(text, 'h.csv')).toEqual([
      { lever: 'outreach', points: [{ spend: 40, response: 0.18 }] },
      { lever: 'service', points: [{ spend: 30, response: 0.5 }] }
    ])
  })

  it.each([
    ['', undefined, 'no rows'],
    [`${header}\n`, undefined, 'no rows'],
    ['lever,edition,spend,heads\noutreach,1,2,3', 1, '"responded" is missing'],
    ['lever,edition,spend,haeds,responded\noutreach,1,2,3,1', 1, '"haeds" is not known'],
    [`${header},spend\noutreach,1,2,3,1,5`, 1, 'stands twice'],
    [`${header}\nservise,1,2,3,1`, 2, 'no lever "servise"'],
    [`${header}\noutreach,1,"2,5",3,1`, 2, '"spend" must be a number'],
    [`${header}\noutreach,1,,3,1`, 2, '"spend" must be a number'],
    [`${header}\noutreach,1,-5,3,1`, 2, 'at least 0'],
    [`${header}\noutreach,1,5,0,0`, 2, 'heads must be above 0'],
    [`${header}\noutreach,1,5,3,4`, 2, 'from 0 to the 3'],
    [`${header}\noutreach,1,5,3,1\noutreach,1,6,3,1`, 3, 'edition "1" twice'],
    [`${header}\noutreach,1,5,3,1,9`, 2, '6 cells']
  ])('refuses %j', (text, line, why) => {
    const problem = problemOf(() => readLeverHistory(text, 'h.csv'))
    expect(problem.message).toContain(why)
    expect(problem.messageZh).toMatch(/[一-龥]/)
    expect([problem.file, problem.line]).toEqual(['h.csv', line])
  })

  it('suggests the right name, and the point for a comma', () => {
    expect(problemOf(() => readLeverHistory(`${header}\nservise,1,2,3,1`, 'h.csv')).suggestion).toBe('service')
    expect(problemOf(() => readLeverHistory(`${header}\noutreach,1,"2,5",3,1`, 'h.csv')).suggestion).toBe('2.5')
  })
})

describe('answers of managers', () => {
  const columns = 'lever,usual,atZero,response,atHalfMore,ceiling'
  const row = 'service,440,0.35,0.62,0.68,0.8'

  it('are read, with or without how sure they are', () => {
    const [answer] = readLeverAnswers(`${columns}\n${row}`, 'a.csv')
    expect(answer).toEqual({
      lever: 'service',
      usual: 440,
      atZero: 0.35,
      response: 0.62,
      atHalfMore: 0.68,
      ceiling: 0.8,
      sd: null
    })
    expect(readLeverAnswers(`${columns},sd\n${row},0.05`, 'a.csv')[0]!.sd).toBe(0.05)
    expect(readLeverAnswers(`${columns},sd\n${row},`, 'a.csv')[0]!.sd).toBe(null)
  })

  it.each([
    [`${columns}\n${row}\n${row}`, 3, 'answered for twice'],
    [`${columns},sd\n${row},0.9`, 2, 'from 0 to 0.5'],
    [`${columns}\n${row.replace('0.62', 'most')}`, 2, '"response" must be a number']
  ])('are refused: %j', (text, line, why) => {
    const problem = problemOf(() => readLeverAnswers(text, 'a.csv'))
    expect([problem.line, problem.message]).toEqual([line, expect.stringContaining(why)])
  })
})
