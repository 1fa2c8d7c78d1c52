import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { CheckFailed } from '../../src/cli/exit.js'
import { failureOf } from '../../src/cli/failure.js'
import { sayIn } from '../../src/cli/words.js'
import { InputError } from '../../src/core/errors.js'
import { ThreadFailure } from '../../src/node/threads/threadFailure.js'

const english = { language: 'en', say: sayIn('en'), version: '1.2.3' } as const
const chinese = { language: 'zh-CN', say: sayIn('zh-CN'), version: '1.2.3' } as const

describe('failureOf', () => {
  it('says every problem of an input and ends with 2', () => {
    const error = new InputError([
      { message: 'first', messageZh: '一', file: 'a.yaml', line: 3, column: 1 },
      { message: 'second', messageZh: '二' }
    ])
    expect(failureOf(error, english, false)).toEqual({ text: 'a.yaml:3:1: first\nsecond\n', code: 2 })
    expect(failureOf(error, chinese, false)).toEqual({ text: 'a.yaml:3:1: 一\n二\n', code: 2 })
  })

  it('ends with 1 where a check failed', () => {
    expect(failureOf(new CheckFailed('overspent'), english, false)).toEqual({ text: 'overspent\n', code: 1 })
  })

  it('says why threads were given up in the language of the reader, and does not ask for a report', () => {
    const error = new ThreadFailure({ message: 'threads died', messageZh: '线程中止' })
    expect(failureOf(error, english, false)).toEqual({ text: 'threads died\n', code: 3 })
    expect(failureOf(error, chinese, false)).toEqual({ text: '线程中止\n', code: 3 })
  })

  it.each([
    [
      'commander.unknownCommand',
      "error: unknown command 'rnu'\n(Did you mean run?)",
      'unknown command "rnu"; did you mean "run"?'
    ],
    [
      'commander.unknownOption',
      "error: unknown option '--se'\n(Did you mean one of --seed, --set?)",
      'unknown option --se; did you mean one of --seed, --set?'
    ],
    [
      'commander.optionMissingArgument',
      "error: option '-o, --out <file>' argument missing",
      '-o, --out <file> needs a value'
    ],
    ['commander.missingArgument', "error: missing required argument 'file'", 'FILE is missing'],
    [
      'commander.excessArguments',
      "error: too many arguments for 'schema'. Expected 0 arguments but got 1.",
      'too many arguments'
    ]
  ])('says %s in plain words and ends with 2', (code, message, text) => {
    const failure = failureOf(new CommanderError(1, code, message), { ...english, command: 'run' }, false)
    expect(failure).toEqual({ text: `${text}\nsee: perennial help run\n`, code: 2 })
  })

  it('takes the blame for anything else, with the stack for those who debug', () => {
    const error = new TypeError('x is undefined')
    const failure = failureOf(error, english, false)
    expect(failure.code).toBe(3)
    expect(failure.text).toContain('an error of ours, not of yours: TypeError: x is undefined')
    expect(failure.text).toContain('version 1.2.3')
    expect(failure.text).not.toContain('failure.test.ts')
    expect(failureOf(error, english, true).text).toContain('failure.test.ts')
    expect(failureOf('a thrown text', english, true).text).toContain('a thrown text')
  })
})
