/** Every kind of work that can be cut into parts and played anywhere, by name; each is loaded when it is asked for. */
export type { Effort, Parcel, Unit } from './unit.js'

export const units = {
  outcomes: async () => (await import('./outcomesUnit.js')).outcomesUnit,
  accounts: async () => (await import('./accountsUnit.js')).accountsUnit,
  figures: async () => (await import('./figuresUnit.js')).figuresUnit,
  losses: async () => (await import('./lossesUnit.js')).lossesUnit,
  tables: async () => (await import('./tablesUnit.js')).tablesUnit,
  individuals: async () => (await import('./individualsUnit.js')).individualsUnit,
  sweep: async () => (await import('./sweepUnit.js')).sweepUnit
} as const
export type UnitKind = keyof typeof units
