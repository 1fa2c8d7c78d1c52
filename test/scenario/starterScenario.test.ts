import { describe, expect, it } from 'vitest'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { starterScenario } from '../../src/scenario/starterScenario.js'
import { readFiles } from '../support/scenarioFiles.js'

describe.each(['en', 'zh-CN'] as const)('the starter file in %s', (language) => {
  const text = starterScenario(language)
  const lines = text.split('\n')
  const useful = lines.filter((line) => line !== '' && !line.startsWith('#'))

  it('is ten lines that say something, and valid', () => {
    expect(useful).toHaveLength(10)
    expect(useful[0]).toMatch(/^perennial: 1 /)
    const scenario = readFiles(text)
    expect(scenario.levers.advertising.spend).toEqual([120000, 120000, 120000, ...Array(7).fill(150000)])
    expect(scenario.tactics.club.stages).toEqual(['trust'])
  })

  it('shows every other key with its default: all comments put in force are the default scenario', () => {
    const start = lines.indexOf('#') + 1
    const uncommented = lines.slice(start).map((line) => line.slice(1))
    expect(readFiles(['perennial: 1', ...uncommented].join('\n'))).toEqual(
      makeScenario({ tactics: { club: {} }, shocks: { launch: {} } }, 'fair')
    )
  })

  it('keeps useful when one block after the other is put in force in place of the group above', () => {
    const start = lines.indexOf('#') + 1
    const comments = lines.slice(start, -1).map((line) => line.slice(1))
    const tops = comments.filter((line) => /^\w/.test(line)).map((line) => line.slice(0, line.indexOf(':')))
    for (const top of tops) {
      const from = comments.findIndex((line) => line.startsWith(`${top}:`))
      const length = comments.slice(from + 1).findIndex((line) => /^\w/.test(line))
      const block = comments.slice(from, length < 0 ? undefined : from + 1 + length)
      const head = useful.join('\n').replace(new RegExp(`^${top}:.*(?:\\n  .*)*\\n?`, 'm'), '')
      expect(() => readFiles([head.trimEnd(), ...block].join('\n'))).not.toThrow()
    }
    expect(tops.length).toBeGreaterThan(10)
  })

  it('shows the defaults that go by the kind of a segment', () => {
    const line = lines.find((each) => each.includes(' marketSize: 2000') && each.includes('visitor'))
    expect(line).toContain('exhibitor 2000, visitor 20000, partner 60')
  })

  it('names the schema that editors complete with', () => {
    expect(lines[0]).toBe('# yaml-language-server: $schema=./perennial.schema.json')
    expect(starterScenario(language, '../s.json').split('\n')[0]).toBe('# yaml-language-server: $schema=../s.json')
  })

  it('speaks its language', () => {
    expect(/\p{Script=Han}/u.test(text.replace(/(title|about)Zh.*/g, ''))).toBe(language === 'zh-CN')
  })
})
