import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/errors.js'
import { readObject } from '../../src/scenario/readObject.js'
import { type Migration, migrated } from '../../src/scenario/version.js'
import { emptyMap, type WrittenMap } from '../../src/scenario/written.js'

function map(value: object): WrittenMap {
  const written = readObject(value)
  return written.kind === 'map' ? written : emptyMap
}

/** A format of the future: version 2 renamed `fairs` to `shows`, version 3 renamed `shows` to `editions`. */
const renaming =
  (from: string, to: string): Migration =>
  (file) => {
    const entries = [...file.entries].map(([key, entry]) => [key === from ? to : key, entry] as const)
    return { ...file, entries: new Map(entries) }
  }
const steps = [renaming('fairs', 'shows'), renaming('shows', 'editions')]

function keysAfter(input: object) {
  const problems: Problem[] = []
  const file = migrated(map(input), (problem) => problems.push(problem), steps)
  return { keys: file && [...file.entries.keys()], problems: problems.map(({ message }) => message) }
}

describe('files of older versions', () => {
  it('go through every step from their own version to today’s', () => {
    expect(keysAfter({ perennial: 1, fairs: 3 })).toEqual({ keys: ['editions'], problems: [] })
    expect(keysAfter({ perennial: 2, shows: 3 })).toEqual({ keys: ['editions'], problems: [] })
    expect(keysAfter({ perennial: 3, shows: 3 })).toEqual({ keys: ['shows'], problems: [] })
  })

  it('are refused where they are newer than the last step', () => {
    expect(keysAfter({ perennial: 4, shows: 3 })).toEqual({
      keys: undefined,
      problems: [
        'written for a newer Perennial; this one reads the scenario format up to version 3. Install the newer one, or ask for the file in the older format'
      ]
    })
  })
})
