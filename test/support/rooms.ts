/** What a room of `src` may import. */
export interface Room {
  /** Runs in a browser as in Node, and gives the same result everywhere. */
  readonly pure: boolean
  /** Rooms whose values and types it may import. */
  readonly imports: readonly string[]
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[]
}

const pureRooms = [
  'core',
  'i18n',
  'model',
  'records',
  'scenario',
  'engine',
  'analysis',
  'calibration',
  'experiment',
  'chart',
  'report'
]

/** The import table: one entry for every folder of `src`; `index` is the public API, `src/index.ts`. */
export const rooms: Readonly<Record<string, Room>> = {
  core: { pure: true, imports: [] },
  i18n: { pure: true, imports: [] },
  model: { pure: true, imports: ['core', 'i18n'] },
  records: { pure: true, imports: ['core', 'i18n'] },
  scenario: { pure: true, imports: ['core', 'i18n', 'model'] },
  engine: { pure: true, imports: ['core', 'i18n', 'model', 'scenario'] },
  analysis: { pure: true, imports: ['core', 'i18n', 'model', 'records'] },
  calibration: { pure: true, imports: ['core', 'i18n', 'model', 'records', 'analysis'] },
  experiment: {
    pure: true,
    imports: ['core', 'i18n', 'model', 'records', 'scenario', 'engine', 'analysis', 'calibration']
  },
  chart: {
    pure: true,
    imports: ['core', 'i18n', 'model', 'records', 'analysis'],
    types: ['calibration', 'experiment']
  },
  report: {
    pure: true,
    imports: ['core', 'i18n', 'model', 'records', 'analysis', 'chart'],
    types: ['calibration', 'experiment']
  },
  index: { pure: true, imports: pureRooms },
  node: { pure: false, imports: [...pureRooms, 'index'] },
  notebook: { pure: false, imports: [...pureRooms, 'index', 'node'] },
  cli: { pure: false, imports: [...pureRooms, 'index', 'node'] }
}

/** Packages that only some rooms may know, be it by their types. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
  'danfojs-node': ['notebook'],
  'csv-parse': ['node'],
  fflate: ['node'],
  jsep: ['core'],
  'ml-matrix': ['analysis'],
  quadprog: ['core'],
  yalps: ['core'],
  tslab: ['notebook'],
  commander: ['cli'],
  'read-excel-file': ['node'],
  '@resvg/resvg-js': ['node'],
  tinypool: ['node'],
  vega: ['node'],
  'vega-lite': ['node']
}

/** What of `Math` gives the same bits on every machine and is allowed in pure rooms; the rest comes from `core/math`. */
export const allowedMath: readonly string[] = [
  'abs',
  'floor',
  'ceil',
  'round',
  'trunc',
  'min',
  'max',
  'imul',
  'sqrt',
  'fround',
  'sign'
]

/** Globals that hold a clock, a machine, a language or a process. */
export const forbiddenGlobals: readonly string[] = [
  'Date',
  'Intl',
  'process',
  'performance',
  'console',
  'globalThis',
  'require',
  'eval',
  'Buffer',
  'crypto',
  'setTimeout',
  'setInterval'
]

/** Methods whose result depends on the machine's language. */
export const forbiddenMethods: readonly string[] = [
  'localeCompare',
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase'
]

/** The most lines a file may have; a longer one is usually two ideas. */
export const mostLines = 350
