import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { maxScenarioBytes } from '../../src/scenario/loadChain.js'
import { readScenario } from '../../src/scenario/readScenario.js'
import { readFiles, refusal, refusalOf } from '../support/scenarioFiles.js'

// Lines and columns below are counted by hand from the text of each file.

describe('keys', () => {
  it('names the nearest key, with an example that works', () => {
    expect(refusal('perennial: 1\nlevres:\n  service: { spend: 5 }')).toBe(
      'fair.yaml:2:1: levres: unknown key "levres"; did you mean "levers"?\n' +
        '    for example: levers: { advertising: { spend: 100000 } }'
    )
    expect(refusal('perennial: 1\nlevers:\n  service:\n    spent: 5')).toBe(
      'fair.yaml:4:5: levers.service.spent: unknown key "spent"; did you mean "spend"?\n' +
        '    for example: service: { spend: 100000 }'
    )
  })

  it('says where a key belongs that stands in the wrong place', () => {
    expect(refusal('perennial: 1\neditions: 3')).toBe(
      'fair.yaml:2:1: editions: unknown key "editions"; did you mean "horizon.editions"?\n' +
        '    for example: horizon: { editions: 10 }'
    )
  })

  it('lists the keys there are where none is near', () => {
    expect(refusal('perennial: 1\nprice: { bananas: 3 }')).toBe(
      'fair.yaml:2:10: price.bananas: unknown key "bananas"; known here are perArea, fixed, admission, partnership'
    )
  })

  it('explains that paths with dots are no keys', () => {
    expect(refusal('perennial: 1\nhorizon.editions: 3')).toBe(
      'fair.yaml:2:1: "horizon.editions": keys stand inside one another; a path with dots is no key\n' +
        '    for example: horizon: { editions: 10 }'
    )
  })

  it('refuses a key that is written twice', () => {
    expect(refusal('perennial: 1\nhorizon:\n  editions: 3\n  editions: 4')).toBe(
      'fair.yaml:4:3: the key "editions" is written twice, first in line 3'
    )
  })

  it('refuses a key that is no word', () => {
    expect(refusal('perennial: 1\n[a, b]: 3')).toBe(
      'fair.yaml:2:1: a key must be one word\n    for example: seed: perennial'
    )
  })
})

describe('types and ranges', () => {
  it('refuses a wrong type and shows the line that was probably meant', () => {
    expect(refusal('perennial: 1\nbudget: 900,000')).toBe(
      'fair.yaml:2:9: budget: must be a number from 0 to 1e12; got text "900,000"\n    for example: budget: 900000'
    )
    expect(refusal('perennial: 1\nsegments: { large: { discount: 10% } }')).toBe(
      'fair.yaml:2:32: segments.large.discount: must be a number from 0 to 1; got text "10%"\n' +
        '    for example: discount: 0.1'
    )
    expect(refusal('perennial: 1\nhorizon: { warmUp: [1] }')).toBe(
      'fair.yaml:2:20: horizon.warmUp: must be a whole number from 0 to 1000; got a list of 1 value\n' +
        '    for example: warmUp: 15'
    )
    expect(refusal('perennial: 1\ncompetition: { copies: yes }')).toBe(
      'fair.yaml:2:24: competition.copies: must be true or false; got text "yes"\n    for example: copies: true'
    )
    expect(refusal('perennial: 1\nhorizon: 5')).toBe(
      'fair.yaml:2:10: horizon: must be a map of keys and values; got 5\n    for example: horizon: { editions: 10 }'
    )
    expect(refusal('perennial: 1\ntitle: 007')).toBe(
      'fair.yaml:2:8: title: must be text; put it in quotation marks; got 007\n    for example: title: "007"'
    )
  })

  it.each([
    ['editions: 0', '0'],
    ['editions: 1001', '1001'],
    ['editions: 2.5', '2.5'],
    ['editions: .inf', '.inf'],
    ['editions: .nan', '.nan'],
    ['editions: 1e400', '1e400'],
    ['editions: true', 'true'],
    ['editions: "10"', 'text "10"'],
    ['editions: {}', 'an empty map']
  ])('refuses %s', (line, got) => {
    expect(refusal(`perennial: 1\nhorizon:\n  ${line}`)).toBe(
      `fair.yaml:3:13: horizon.editions: must be a whole number from 1 to 1000; got ${got}\n    for example: editions: 10`
    )
  })

  it('wants whole firms', () => {
    expect(refusal('perennial: 1\nsegments: { large: { marketSize: 20.5 } }')).toBe(
      'fair.yaml:2:34: segments.large.marketSize: must be a whole number from 0 to 1e8; got 20.5\n' +
        '    for example: marketSize: 2000'
    )
  })

  it('refuses a word that is none of the choices', () => {
    expect(refusal('perennial: 1\ntactics: { club: { level: socail } }')).toBe(
      'fair.yaml:2:27: tactics.club.level: must be one of financial, social, structural; got text "socail"; did you mean "social"?\n' +
        '    for example: level: social'
    )
  })

  it('refuses texts that would break a table', () => {
    expect(refusal('perennial: 1\ntitle: "a\\u001b[31mb"')).toBe(
      'fair.yaml:2:8: title: must not hold control characters; got text "a\\u001b[31mb"\n    for example: title: More advertising'
    )
    expect(refusal(`perennial: 1\ntitle: ${'x'.repeat(201)}`)).toBe(
      `fair.yaml:2:8: title: must have at most 200 characters; it has 201; got text "${'x'.repeat(60)}…"\n` +
        '    for example: title: More advertising'
    )
    expect(refusal('perennial: 1\nseed: ""')).toBe(
      'fair.yaml:2:7: seed: must not be empty; got text ""\n    for example: seed: perennial'
    )
  })
})

describe('values that must agree', () => {
  it('refuses shares that do not sum to one and never rescales them', () => {
    expect(refusal('perennial: 1\nsegments:\n  large:\n    initialStages: { cultivation: .8, trust: .1 }')).toBe(
      'fair.yaml:4:20: segments.large.initialStages: the shares must sum to 1; they are not rescaled; got a sum of 0.9\n' +
        '    for example: initialStages: { cultivation: .8, confirmation: .1, trust: .1 }'
    )
  })

  it('refuses stages and segments that do not exist', () => {
    expect(refusal('perennial: 1\nsegments: { large: { initialStages: { trsut: 1 } } }')).toBe(
      'fair.yaml:2:39: segments.large.initialStages.trsut: there is no stage "trsut"; the stages are cultivation, confirmation, trust, weakening, disappearance; did you mean "trust"?'
    )
    expect(refusal('perennial: 1\ntactics: { club: { stages: [trust, fidelity] } }')).toBe(
      'fair.yaml:2:36: tactics.club.stages.2: there is no stage "fidelity"; the stages are cultivation, confirmation, trust, weakening, disappearance'
    )
    expect(refusal('perennial: 1\nsegments: { large: {} }\ntactics: { club: { segments: [largo] } }')).toBe(
      'fair.yaml:3:31: tactics.club.segments.1: there is no segment "largo"; the segments are large; did you mean "large"?'
    )
  })

  it('refuses an empty list of names, and one that repeats itself', () => {
    expect(refusal('perennial: 1\ntactics: { club: { stages: [] } }')).toBe(
      'fair.yaml:2:28: tactics.club.stages: must name at least one stage; a coverage of 0 switches the tactic off; got an empty list\n' +
        '    for example: stages: [trust, weakening]'
    )
    expect(refusal('perennial: 1\ntactics: { club: { stages: [trust, trust] } }')).toBe(
      'fair.yaml:2:36: tactics.club.stages.2: "trust" stands twice in the list'
    )
  })

  it('refuses rates of a stage above one, and a response that reaches its ceiling', () => {
    expect(refusal('perennial: 1\nlifecycle: { rates: { trust: { weakening: .7, disappearance: .5 } } }')).toBe(
      'fair.yaml:2:30: lifecycle.rates.trust: the rates of a stage must sum to at most 1; what is left over stays; got a sum of 1.2\n' +
        '    for example: trust: { weakening: 0.5, disappearance: 0.5 }'
    )
    expect(refusal('perennial: 1\nlevers: { service: { response: .9, ceiling: .9 } }')).toBe(
      'fair.yaml:2:32: levers.service.response: the response at the usual spend must be below the ceiling; got a response of 0.9 and a ceiling of 0.9\n' +
        '    for example: response: 0.45'
    )
  })

  it('takes rates that sum to one but for the rounding of the machine', () => {
    // In double arithmetic .33 + .56 + .11 is 1.0000000000000002.
    const rates = '{ trust: .33, weakening: .56, disappearance: .11 }'
    expect(readFiles(`perennial: 1\nlifecycle: { rates: { confirmation: ${rates} } }`).name).toBe('fair')
  })

  it('refuses dates that are none, that fall, or of another number than the editions', () => {
    const dates = (list: string) => `perennial: 1\nhorizon: { editions: 2, dates: [${list}] }`
    expect(refusal(dates('2025-02-30, 2026-03-01'))).toBe(
      'fair.yaml:2:33: horizon.dates.1: must be a date of the calendar, yyyy-mm-dd; got text "2025-02-30"\n' +
        '    for example: dates: [2025-02-25, 2027-02-23]'
    )
    expect(refusal(dates('2025-02-25, 2025-02-25'))).toBe(
      'fair.yaml:2:45: horizon.dates.2: must be later than the edition before it, 2025-02-25; got text "2025-02-25"\n' +
        '    for example: dates: [2025-02-25, 2027-02-23]'
    )
    expect(refusal(dates('2025-02-25'))).toBe(
      'fair.yaml:2:32: horizon.dates: needs 2 dates, one for each of horizon.editions; got a list of 1 value\n' +
        '    for example: dates: [2025-02-25, 2027-02-23]'
    )
  })

  it('refuses cancelled editions beyond the horizon, and the cancelling of all', () => {
    expect(refusal('perennial: 1\nhorizon: { editions: 3, cancelled: [4] }')).toBe(
      'fair.yaml:2:37: horizon.cancelled.1: must be a whole number from 1 to 3; got 4\n    for example: cancelled: [3]'
    )
    expect(refusal('perennial: 1\nhorizon: { editions: 2, cancelled: [1, 2] }')).toBe(
      'fair.yaml:2:36: horizon.cancelled: must leave at least one edition that takes place; got a list of 2 values\n' +
        '    for example: cancelled: [3]'
    )
  })

  it('wants at least one segment', () => {
    expect(refusal('perennial: 1\nsegments: {}')).toBe(
      'fair.yaml:2:11: segments: at least one segment is needed; got an empty map\n' +
        '    for example: segments: { exhibitors: { marketSize: 2000 } }'
    )
  })
})

describe('names', () => {
  it.each([
    ['5stars', 'must begin with a letter and hold only letters, digits, _ and -'],
    ['a.b', 'must begin with a letter and hold only letters, digits, _ and -'],
    ['__proto__', 'is a word that programs keep for themselves'],
    ['constructor', 'is a word that programs keep for themselves'],
    ['x'.repeat(41), 'must have at most 40 characters']
  ])('refuses a segment called %s', (name, wrong) => {
    const path = name.includes('.') ? `"${name}"` : name
    expect(refusal(`perennial: 1\nsegments:\n  ${name}: {}`)).toBe(
      `fair.yaml:3:3: segments.${path}: the name of a segment ${wrong}; got "${name}"`
    )
  })

  it('takes names of any script', () => {
    expect(Object.keys(readFiles('perennial: 1\nsegments: { 大参展商: {}, Größe_2: {} }').segments)).toEqual([
      '大参展商',
      'Größe_2'
    ])
  })
})

describe('traits', () => {
  const trait = (text: string) => `perennial: 1\nsegments: { large: { margin: ${text} } }`
  const example = '\n    for example: margin: { varies: normal, mean: 0.45, sd: 0.1, min: -1 }'

  it.each([
    [
      '{ mean: .4 }',
      '2:30: segments.large.margin',
      'must say how it differs between customers: varies: normal, lognormal, uniform; got a map with the key mean'
    ],
    [
      '{ varies: norml, mean: 0, sd: 1 }',
      '2:40: segments.large.margin.varies',
      'must be one of normal, lognormal, uniform; got text "norml"; did you mean "normal"?'
    ],
    ['{ varies: normal, mean: 0 }', '2:30: segments.large.margin', 'a normal trait needs sd'],
    ['{ varies: normal, mean: 2, sd: 1 }', '2:54: segments.large.margin.mean', 'must be a number from -1 to 1; got 2'],
    ['{ varies: normal, mean: 0, sd: -1 }', '2:61: segments.large.margin.sd', 'must be a number from 0 to 2; got -1'],
    [
      '{ varies: lognormal, mean: 0, sigma: 1 }',
      '2:57: segments.large.margin.mean',
      'must be a number from 1e-9 to 1; got 0'
    ],
    [
      '{ varies: lognormal, mean: 1, sigma: 99 }',
      '2:67: segments.large.margin.sigma',
      'must be a number from 0 to 10; got 99'
    ],
    [
      '{ varies: uniform, min: .5, max: .4 }',
      '2:30: segments.large.margin',
      'min must be at most max; got 0.5 and 0.4'
    ],
    [
      '{ varies: uniform, min: -3, max: .4 }',
      '2:54: segments.large.margin.min',
      'must be a number from -1 to 1; got -3'
    ]
  ])('refuses %s', (text, place, wrong) => {
    expect(refusal(trait(text))).toBe(`fair.yaml:${place}: ${wrong}${example}`)
  })

  it('names the nearest key of a trait', () => {
    expect(refusal(trait('{ varies: normal, mean: 0, sd: 1, maximum: 1 }'))).toBe(
      'fair.yaml:2:64: segments.large.margin.maximum: unknown key "maximum"; a normal trait has varies, mean, sd, min, max' +
        example
    )
  })
})

describe('the version', () => {
  it('is asked for, and must be one that exists', () => {
    expect(refusal('title: x')).toBe(
      'fair.yaml:1:1: perennial: the file must say which version of the scenario format it is written in\n    for example: perennial: 1'
    )
    for (const [written, got] of [
      ['1.1', '1.1'],
      ["'1'", 'text "1"'],
      ['0', '0'],
      ['yes', 'text "yes"'],
      ['', 'nothing']
    ]) {
      expect(refusal(`perennial: ${written}\ntitle: x`)).toContain(
        `perennial: the version of the scenario format must be a whole number, 1 today; got ${got}\n    for example: perennial: 1`
      )
    }
  })

  it('of a newer Perennial is refused without looking further', () => {
    expect(refusal('perennial: 2\nflux: 3')).toBe(
      'fair.yaml:1:12: perennial: written for a newer Perennial; this one reads the scenario format up to version 1. Install the newer one, or ask for the file in the older format; got 2'
    )
  })
})

describe('files that are no scenario', () => {
  it.each([
    ['', '1:1: a scenario must be a map of keys and values; got an empty file\n    for example: perennial: 1'],
    [
      '- 1\n- 2',
      '1:1: a scenario must be a map of keys and values; got a list of 2 values\n    for example: perennial: 1'
    ],
    [
      'title: A: B',
      '1:8: cannot be read as YAML: a second ": " in one line; put the text or formula in quotation marks, or start a new line\n    for example: title: "Plan B: more service"'
    ],
    [
      'title: "A',
      '1:10: cannot be read as YAML: the text has no closing quotation mark\n    for example: title: "More service"'
    ],
    [
      'horizon:\n\teditions: 3',
      '2:1: cannot be read as YAML: indent with spaces; a tab is not allowed here\n    for example:   title: More service'
    ],
    [
      'horizon: { editions: 3',
      '1:23: cannot be read as YAML: a list [ … ] or map { … } is not closed\n    for example: { 1: 0.5, 4: 0.8 }'
    ],
    [
      'perennial: 1\n---\nperennial: 1',
      '2:1: cannot be read as YAML: a scenario file holds one document; "---" may not start a second one\n    for example: extends: other.yaml'
    ],
    [
      'perennial: 1\ntitle: !shout hello',
      '2:8: cannot be read as YAML: tags (!name) have no meaning here; write plain values, and a formula that begins with ! in quotation marks\n    for example: title: "!new"'
    ],
    [
      'horizon:\n  editions: 3\n warmUp: 2',
      '3:1: cannot be read as YAML: the indentation does not match the lines around it\n    for example: key:\n      first: 1\n      second: 2'
    ],
    ['perennial: 1\ntitle: *plan', '2:8: the alias *plan has no anchor &plan before it'],
    ['perennial: 1\ntactics: &t { club: *t }', '2:21: the alias *t stands inside what it stands for']
  ])('%j', (text, message) => {
    expect(refusal(text)).toBe(`fair.yaml:${message}`)
  })

  // Chinese keyboards give full-width signs; the examples are the lines as they were meant.
  it.each([
    ['perennial：1', '1:1', '：', ':', 'perennial: 1'],
    ['perennial: 1\nhorizon：{ editions: 3 }', '2:1', '：', ':', 'horizon: { editions: 10 }'],
    ['perennial: 1\nsegments: { a： { marketSize: 3 } }', '2:14', '：', ':', 'segments: { a: { marketSize: 3 } }'],
    ['perennial: 1\nsegments:\n  a:\n    marketSize：300', '4:5', '：', ':', 'marketSize: 300'],
    ['perennial: 1\nsegments:\n  大客户：\n    marketSize: 3', '3:6', '：', ':', '大客户:'],
    [
      'perennial: 1\nsegments: { a: { marketSize: 3， fit: 1 } } # 一，二',
      '2:31',
      '，',
      ',',
      'segments: { a: { marketSize: 3, fit: 1 } } # 一，二'
    ]
  ])('takes no full-width signs: %j', (text, place, sign, instead, example) => {
    const message = refusal(text)
    expect(message.slice(0, 11 + place.length)).toBe(`fair.yaml:${place}:`)
    expect(message).toContain(`"${sign}" is a full-width sign; YAML takes "${instead}"`)
    expect(message.split('\n    for example: ')[1]).toBe(example)
  })

  it('lets full-width signs stand in texts, and finds what is wrong beside them', () => {
    expect(refusal('perennial: 1\ntitle: 甲：乙，丙: 丁')).toContain('a second ": " in one line')
    expect(refusal('perennial: 1\nsegments: { a: { title: 甲：乙，丙, marketSiz: 4 } }')).toContain(
      'did you mean "marketSize"'
    )
  })

  it('refuses an alias bomb before it goes off', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (let letter = 1; letter < 9; letter++) {
      const name = 'abcdefghi'[letter]
      const previous = 'abcdefghi'[letter - 1]
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${previous}`).join(', ')}]`)
    }
    expect(refusal(`perennial: 1\n${bomb.join('\n')}`)).toMatch(
      /^fair\.yaml:\d+:\d+: holds more than 100000 values; what an alias stands for counts each time it is used$/
    )
  })

  it('takes anchors and aliases that keep within reason', () => {
    const text = 'perennial: 1\nsegments:\n  large: &s { marketSize: 300 }\n  small: *s'
    expect(readFiles(text).segments.small.marketSize[0]).toBe(300)
  })

  it('refuses a text that is too large, before reading it', () => {
    expect(refusal('#'.repeat(maxScenarioBytes + 1))).toBe(
      'fair.yaml: the file is too large for a scenario; at most 1000000 bytes are read'
    )
  })

  it('refuses bottomless nesting at once', () => {
    const message = 'the lists and maps are nested too deeply'
    expect(refusal('['.repeat(900_000))).toBe(`fair.yaml:1:201: ${message}`)
    expect(refusal(`perennial: 1\n${'- '.repeat(400_000)}`)).toBe(`fair.yaml:2:401: ${message}`)
    expect(refusal(`perennial: 1\na: ${'['.repeat(30)}${']'.repeat(30)}`)).toBe(`fair.yaml:2:24: ${message}`)
  })

  it('says that a file is missing, whether the reader says so itself or throws as a disk does', () => {
    expect(refusal({})).toBe('fair.yaml: there is no such file')
    const missing = Object.assign(new Error('ENOENT: …'), { code: 'ENOENT' })
    const readText = () => {
      throw missing
    }
    expect(refusalOf(() => readScenario('fair.yaml', { readText, resolve: (_, to) => to }))).toBe(
      'fair.yaml: there is no such file'
    )
  })

  it('passes an error on that is not the user’s', () => {
    const readText = () => {
      throw new TypeError('our fault')
    }
    expect(() => readScenario('fair.yaml', { readText, resolve: (_, to) => to })).toThrow(TypeError)
  })
})

describe('all errors at once', () => {
  it('come in the order of the file, and nothing is made', () => {
    const text = [
      'perennial: 1',
      'horizon: { editions: 0 }',
      'segments:',
      '  large: { marketSize: many }',
      '  small: { initialStages: { trust: .5 } }',
      'colour: red',
      'tactics: { club: { segments: [medium] } }'
    ].join('\n')
    let problems: InputError['problems'] = []
    try {
      readFiles(text)
    } catch (error) {
      if (error instanceof InputError) problems = error.problems
    }
    expect(problems.map(({ file, line, column, path }) => [file, line, column, path])).toEqual([
      ['fair.yaml', 2, 22, 'horizon.editions'],
      ['fair.yaml', 4, 24, 'segments.large.marketSize'],
      ['fair.yaml', 5, 27, 'segments.small.initialStages'],
      ['fair.yaml', 6, 1, 'colour'],
      ['fair.yaml', 7, 31, 'tactics.club.segments.1']
    ])
  })
})
