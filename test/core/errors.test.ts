import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../src/core/errors.js'

describe('problemText', () => {
  it('says where, what, what was got, what was meant and what would be right', () => {
    const problem = {
      message: 'unknown key "editons"',
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
  })

  it('leaves out what is not known', () => {
    expect(problemText({ message: 'no such file' })).toBe('no such file')
    expect(problemText({ message: 'no such file', file: 'a.yaml' })).toBe('a.yaml: no such file')
    expect(problemText({ message: 'must be at least 1', path: 'replications', got: '' })).toBe(
      'replications: must be at least 1; got '
    )
  })
})

describe('InputError', () => {
  it('carries every problem, one a line', () => {
    const problems = [{ message: 'one' }, { message: 'two', file: 'a.yaml', line: 2 }]
    const error = new InputError(problems)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('InputError')
    expect(error.problems).toEqual(problems)
    expect(error.message).toBe('one\na.yaml:2: two')
  })
})
