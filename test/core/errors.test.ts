import { describe, expect, it } from 'vitest'
import { InputError, problemText, problemWords } from '../../src/core/errors.js'

const missing = { message: 'no such file', messageZh: '文件不存在' }

describe('problemText', () => {
  it('says where, what, what was got, what was meant and what would be right, in both languages', () => {
    const problem = {
      message: 'unknown key "editons"',
      messageZh: '未知的键“editons”',
      file: 'fair.yaml',
      line: 4,
      column: 3,
      path: 'horizon.editons',
      got: '10',
      suggestion: 'editions',
      example: 'editions: 10'
    }
    expect(problemText(problem)).toBe(
      'fair.yaml:4:3: horizon.editons: unknown key "editons"; got 10; did you mean "editions"?\n    for example: editions: 10'
    )
    expect(problemText(problem, 'zh-CN')).toBe(
      'fair.yaml:4:3: horizon.editons：未知的键“editons”；实际为 10；是否想写“editions”？\n    例如：editions: 10'
    )
  })

  it('says what was got and what would be right in Chinese where they hold words', () => {
    const problem = {
      ...missing,
      got: 'nothing',
      gotZh: '空值',
      example: 'save it as UTF-8',
      exampleZh: '另存为 UTF-8'
    }
    expect(problemText(problem)).toBe('no such file; got nothing\n    for example: save it as UTF-8')
    expect(problemText(problem, 'zh-CN')).toBe('文件不存在；实际为空值\n    例如：另存为 UTF-8')
    expect(problemWords(problem, 'en')).toEqual({
      message: 'no such file',
      got: 'nothing',
      example: 'save it as UTF-8'
    })
  })

  it('leaves out what is not known', () => {
    expect(problemText(missing)).toBe('no such file')
    expect(problemText({ ...missing, file: 'a.yaml' })).toBe('a.yaml: no such file')
    expect(problemText({ ...missing, file: 'a.yaml' }, 'zh-CN')).toBe('a.yaml: 文件不存在')
    expect(problemText({ ...missing, path: 'replications', got: '' })).toBe('replications: no such file; got ')
  })
})

describe('InputError', () => {
  it('carries every problem, one a line, in English', () => {
    const problems = [missing, { message: 'two', messageZh: '二', file: 'a.yaml', line: 2 }]
    const error = new InputError(problems)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('InputError')
    expect(error.problems).toEqual(problems)
    expect(error.message).toBe('no such file\na.yaml:2: two')
  })
})
