import type { Table } from '../../src/core/table.js'
import { limitOf, limitText, type RatioId, ratioIds, ratios } from './ratios.js'
import type { Measured, Section } from './section.js'

/** A section and what it found. */
export interface Done {
  readonly section: Section
  readonly measured: Measured
}

/** Where and how the figures were taken. */
export interface Setting {
  readonly node: string
  readonly cores: number
  readonly quick: boolean
  readonly seconds: number
}

/** The ratios of all sections together, in the order of the catalogue. */
export function allRatios(done: readonly Done[]): Readonly<Partial<Record<RatioId, number>>> {
  const found: Partial<Record<RatioId, number>> = Object.assign({}, ...done.map(({ measured }) => measured.ratios))
  return Object.fromEntries(ratioIds.filter((id) => found[id] !== undefined).map((id) => [id, found[id]]))
}

/** The one JSON document: `ratios` first, their limits, then every table as records. */
export function jsonDocument(done: readonly Done[], setting: Setting) {
  const found = allRatios(done)
  const limits = ratioIds.filter((id) => found[id] !== undefined && limitOf(id) !== null)
  return {
    ratios: found,
    limits: Object.fromEntries(limits.map((id) => [id, limitOf(id)])),
    setting,
    sections: done.map(({ section, measured }) => ({
      name: section.name,
      title: section.title,
      tables: measured.tables.map(({ title, columns, rows, notes }) => ({
        title,
        columns: columns.map(({ id, label, unit }) => ({ id, label, unit })),
        rows: rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]]))),
        notes: notes ?? []
      }))
    }))
  }
}

/** All ratios with their limits, for people. */
export function ratioTable(done: readonly Done[]): Table {
  const found = allRatios(done)
  return {
    title: 'Ratios',
    columns: [
      { id: 'ratio', label: 'Ratio', unit: '', kind: 'text' },
      { id: 'value', label: 'Value', unit: '', kind: 'text', align: 'end' },
      { id: 'limit', label: 'Limit', unit: '', kind: 'text' },
      { id: 'what', label: 'What', unit: '', kind: 'text' }
    ],
    rows: ratioIds
      .filter((id) => found[id] !== undefined)
      .map((id) => [id, found[id]!.toPrecision(3), limitText(limitOf(id)), ratios[id].what])
  }
}
