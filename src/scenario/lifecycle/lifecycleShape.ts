import { type KeyLabel, keyLabels } from './keyLabels.js'

/** What the things that users name are called. */
export type Noun = 'stage' | 'strategy' | 'group' | 'parameter' | 'trait' | 'category' | 'total' | 'multiplier'

/** What a value may be. */
export type ValueForm =
  | 'title'
  | 'notice'
  | 'seed'
  | 'replications'
  | 'customers'
  | 'cycles'
  | 'cycleLength'
  | 'size'
  | 'start'
  | 'attends'
  | 'exits'
  | 'move'
  | 'multiplierOn'
  | 'quantity'
  | 'destinations'
  | 'trait'
  | 'discounting'
  | 'counting'
  | 'categoryKind'
  | 'unit'
  | 'formula'
  | 'per'
  | 'booked'
  | 'counted'
  | 'outcome'
  | 'parameter'
  | 'rankCorrelations'
  | 'pathGroups'

/** A place where a value stands; it replaces an earlier one as a whole. */
export interface ValueShape {
  readonly kind: 'value'
  readonly label: KeyLabel
  readonly form: ValueForm
}

/** A map with fixed keys; it merges key by key. */
export interface GroupShape {
  readonly kind: 'group'
  readonly label: KeyLabel
  readonly keys: ReadonlyMap<string, LifecycleShape>
  /** Keys that all strategies and groups share, so that none of them may have its own. */
  readonly shared: readonly string[]
}

/** A map whose keys are names; it merges name by name. */
export interface NamedShape {
  readonly kind: 'named'
  readonly label: KeyLabel
  /** What the keys name. */
  readonly noun: Noun
  /**
   * `new`: the user makes the names up. `known`: stages of the scenario. `wild`: stages, or `any`.
   */
  readonly names: 'new' | 'known' | 'wild'
  readonly item: LifecycleShape
  /** A text that may stand instead of the map. */
  readonly word: string | null
}

/** The moves out of a stage: a map from destination to move, or a list of steps. */
export interface RowShape {
  readonly kind: 'row'
  readonly label: KeyLabel
  readonly item: ValueShape
}

/** What a lifecycle scenario may hold at one place. */
export type LifecycleShape = GroupShape | NamedShape | RowShape | ValueShape

function value(label: keyof typeof keyLabels, form: ValueForm): ValueShape {
  return { kind: 'value', label: keyLabels[label], form }
}

function group(
  label: keyof typeof keyLabels,
  keys: Readonly<Record<string, LifecycleShape>>,
  shared: readonly string[] = []
): GroupShape {
  return { kind: 'group', label: keyLabels[label], keys: new Map(Object.entries(keys)), shared }
}

function named(
  label: keyof typeof keyLabels,
  noun: Noun,
  names: NamedShape['names'],
  item: LifecycleShape,
  word: string | null = null
): NamedShape {
  return { kind: 'named', label: keyLabels[label], noun, names, item, word }
}

const titles = { title: value('title', 'title'), titleZh: value('titleZh', 'title') }
const exits = value('exits', 'exits')
const quantity = value('amount', 'quantity')
const amounts = (label: 'stageAmounts' | 'startAmounts') => named(label, 'stage', 'known', quantity)
const row: RowShape = { kind: 'row', label: keyLabels.row, item: value('move', 'move') }
const transitions = named('transitions', 'stage', 'known', row)

const multipliers = named(
  'multipliers',
  'multiplier',
  'new',
  group('multiplier', {
    on: value('on', 'multiplierOn'),
    factor: value('factor', 'quantity'),
    transitions: named('multiplied', 'stage', 'wild', value('destinations', 'destinations'), 'all')
  })
)

const categories = named(
  'categories',
  'category',
  'new',
  group('category', {
    ...titles,
    kind: value('kind', 'categoryKind'),
    unit: value('unit', 'unit'),
    discountRate: value('discountRate', 'formula'),
    discounting: value('discounting', 'discounting'),
    counting: value('counting', 'counting'),
    per: value('per', 'per'),
    stages: amounts('stageAmounts'),
    start: amounts('startAmounts'),
    transitions: named('moveAmounts', 'stage', 'wild', named('moveAmountsFrom', 'stage', 'wild', quantity)),
    booked: value('booked', 'booked'),
    counted: value('counted', 'counted')
  })
)

/** What may differ between strategies and between groups. */
const differing = {
  cohort: group('cohort', { start: value('start', 'start') }, ['size']),
  parameters: named('parameters', 'parameter', 'new', value('parameter', 'parameter')),
  traits: named('traits', 'trait', 'new', value('trait', 'trait')),
  discounting: value('discounting', 'discounting'),
  counting: value('counting', 'counting'),
  categories
}
const differingLifecycle = group('lifecycle', {
  exits,
  stages: named('stages', 'stage', 'known', group('stage', { exits }, ['title', 'titleZh', 'attends'])),
  transitions,
  multipliers
})
const shared = [
  'perennial',
  'extends',
  'notice',
  'noticeZh',
  'about',
  'aboutZh',
  'seed',
  'replications',
  'customers',
  'horizon',
  'totals',
  'incremental',
  'uncertainty',
  'groups',
  'strategies'
]

/** What a lifecycle scenario may hold, as a tree: what merges, which keys there are, and what they are called. */
export const lifecycleShape: GroupShape = group('scenario', {
  ...titles,
  notice: value('notice', 'notice'),
  noticeZh: value('noticeZh', 'notice'),
  about: value('about', 'notice'),
  aboutZh: value('aboutZh', 'notice'),
  seed: value('seed', 'seed'),
  replications: value('replications', 'replications'),
  customers: value('customers', 'customers'),
  horizon: group('horizon', {
    cycles: value('cycles', 'cycles'),
    cycleLength: value('cycleLength', 'cycleLength')
  }),
  cohort: group('cohort', { size: value('size', 'size'), start: value('start', 'start') }),
  lifecycle: group('lifecycle', {
    exits,
    stages: named('stages', 'stage', 'new', group('stage', { ...titles, attends: value('attends', 'attends'), exits })),
    transitions,
    multipliers
  }),
  parameters: differing.parameters,
  traits: differing.traits,
  discounting: differing.discounting,
  counting: differing.counting,
  categories,
  totals: named('totals', 'total', 'new', value('total', 'formula')),
  uncertainty: group('uncertainty', {
    correlations: value('rankCorrelations', 'rankCorrelations'),
    groups: value('pathGroups', 'pathGroups')
  }),
  incremental: group('incremental', { cost: value('cost', 'outcome'), effect: value('effect', 'outcome') }),
  groups: named(
    'groups',
    'group',
    'new',
    group('group', { weight: value('weight', 'formula'), ...differing, lifecycle: differingLifecycle }, [
      ...shared,
      'title',
      'titleZh'
    ])
  ),
  strategies: named(
    'strategies',
    'strategy',
    'new',
    group('strategy', { ...titles, ...differing, lifecycle: differingLifecycle }, shared)
  )
})

/**
 * What stands under a key: the child of a group, the item of a map of names or of a row; `undefined` for an unknown key
 * or below a value.
 *
 * @example
 * shapeUnder(lifecycleShape, 'horizon').kind // => 'group'
 * shapeUnder(lifecycleShape, 'horizn') // => undefined
 */
export function shapeUnder(shape: LifecycleShape, key: string): LifecycleShape | undefined {
  if (shape.kind === 'group') return shape.keys.get(key)
  return shape.kind === 'value' ? undefined : shape.item
}
