import { knownColumns } from '../../src/scenario/customers/columns.js'
import type { KnownCustomerInput } from '../../src/scenario/scenarioInput.js'

/** So many customers who differ in everything: stages, tenures, and whether stand and score are known. */
export function mixedCustomers(count: number, withArea = true): KnownCustomerInput[] {
  return Array.from({ length: count }, (_, index) => {
    const weights = [(index * 7) % 5, (index * 3) % 4, (index * 11) % 3, 1 + (index % 2)]
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const [confirmation, trust, weakening, disappearance] = weights.map((weight) => weight / sum)
    return {
      id: `C${index}`,
      tenure: 1 + ((index * 5) % 20),
      stages: { confirmation, trust, weakening, disappearance },
      missed: index % 4 === 0 ? null : (index % 4) - 1,
      attends: index % 5 === 0 ? 0.5 : null,
      area: withArea && index % 3 !== 0 ? 6 + index : null,
      score: index % 2 === 0 ? 40 + (index % 50) : null
    }
  })
}

/** A file of known customers with every column: only what is told differs from a customer sure to be in trust. */
export function customersFile(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const usual: Readonly<Record<string, string | number>> = {
    ...{ name: 'Mill, Ltd.', segment: 'large', tenure: 5, lastAttended: 2025, pAttends: 0.9, value: 1000 },
    ...{ valueLow: 500, valueHigh: 1500, tier: 'A', focus: 'keep', atRisk: 'no', atStake: 100, area: '', score: '' },
    ...{ pConfirmation: 0, pTrust: 1, pWeakening: 0, pDisappearance: 0 },
    ...{ nextConfirmation: '', nextTrust: '', nextWeakening: '', nextDisappearance: '' }
  }
  const lines = rows.map((row, index) => {
    const all: Readonly<Record<string, string | number>> = { id: `C${index}`, ...usual, ...row }
    return knownColumns.map((column) => `"${String(all[column]).replaceAll('"', '""')}"`).join(',')
  })
  return [knownColumns.join(','), ...lines, ''].join('\r\n')
}
