// Scenarios: assumptions, one strategy, horizon and seed

export { catalogue } from './model/catalogue.js'
export type { KnownCustomer } from './model/knownCustomer.js'
export type { Parameter, Source, SourceTag, Text, TraitSpec, Unit } from './model/parameter.js'
export {
  type ByEdition,
  type DifferenceRow,
  describeDifferences,
  describeScenario,
  type FileAccess,
  findParameter,
  type KnownCustomerInput,
  makeScenario,
  type ReadOptions,
  readScenario,
  type Scenario,
  type ScenarioInput,
  scenarioHash,
  scenarioSchema,
  starterScenario,
  type Uncertain,
  type Uncertainly,
  type Uncertainty,
  varyScenario,
  withValues
} from './scenario/index.js'

// Lifecycles that a scenario declares itself: any cohort Markov model, played exactly or by individuals

export { chainValues } from './analysis/lifecycle/chainValues.js'
export { chainValuesWithin } from './analysis/lifecycle/chainValuesWithin.js'
export { type Fundamental, fundamental } from './analysis/lifecycle/fundamental.js'
export { type IncrementalRow, incrementalTable, type StrategyCost } from './analysis/lifecycle/incrementalTable.js'
export type { LifecycleOutcomeId, LifecycleRow } from './analysis/lifecycle/lifecycleOutcome.js'
export { type LifecycleOutcome, lifecycleOutcomeCatalogue } from './analysis/lifecycle/lifecycleOutcomeCatalogue.js'
export { lifecycleOutcomes } from './analysis/lifecycle/lifecycleOutcomes.js'
export {
  compileMarkov,
  exactPlayer,
  type MarkovPlan,
  type ParameterSet,
  playExact,
  playIndividuals,
  stationaryChains,
  whyIndividual
} from './engine/markov/index.js'
export {
  type PlayLifecycleOptions,
  playLifecycle,
  type SweptStrategy,
  sweepLifecycle
} from './experiment/lifecycle.js'
export type {
  LifecycleEstimate,
  LifecycleResult,
  LifecycleStrategyResult,
  LongRun,
  StageValue
} from './experiment/lifecycleResult.js'
export type { BookedCategory, LifecycleTable, StationaryChain } from './model/lifecycleTable.js'
export {
  isLifecycle,
  lifecycleHash,
  makeLifecycle,
  parameterNameOf,
  parameterSet,
  readAnyScenario,
  readLifecycle,
  varyLifecycle,
  withParameters
} from './scenario/lifecycle/index.js'
export type { LifecycleScenario } from './scenario/lifecycle/lifecycleScenario.js'

// Playing: one replication of a scenario

export { compile, ENGINE_VERSION, type Plan, passportOf, run, STREAM_SCHEME } from './engine/index.js'
export type { CustomerStory, Followed, Stories, StoryEdition } from './model/customerStory.js'
export type { CustomerRows, LedgerRows, Measure, Passport, RunContext, RunRows, RunTable } from './model/runTable.js'

// Experiments: many replications, and scenarios against each other

export type {
  BudgetAnswer,
  BudgetQuestion,
  BudgetVariable,
  LeverResponse,
  PlanReport,
  TotalPoint
} from './experiment/budget/answer.js'
export { type BudgetOptions, budget, type ConditionAsked } from './experiment/budget/budget.js'
export { type PlanChanges, planChanges } from './experiment/budget/proposedPlan.js'
export { type CompareOptions, type Comparison, compare, type Difference } from './experiment/compare.js'
export { type DecideOptions, decide, type Future } from './experiment/decide/decide.js'
export { decideFromDraws, type GivenDraws } from './experiment/decide/decideFromDraws.js'
export type {
  Decision,
  DecisionSource,
  IncrementalQuestion,
  Information,
  KnownInput,
  Objective,
  Standing,
  Switch
} from './experiment/decide/decision.js'
export type { FutureDecision, StrategyFutures } from './experiment/decide/futures.js'
export { readGivenDraws } from './experiment/decide/readGivenDraws.js'
export type { StrategyRisk } from './experiment/decide/risks.js'
export { findDifference, findEstimate } from './experiment/find.js'
export { type FollowOptions, followCustomers } from './experiment/followCustomers.js'
export type { League, LeaguePlace, Refusal } from './experiment/league/league.js'
export { type LeagueOptions, league } from './experiment/league/playLeague.js'
export type { Payback } from './experiment/payback.js'
export type { PrecisionResult, PrecisionRule } from './experiment/precision.js'
export { type OutcomeEstimate, type Replicated, type ReplicateOptions, replicate } from './experiment/replicate.js'
export { inlineRunner, type Job, type Runner } from './experiment/runner.js'
export type { Factor, LeftOut } from './experiment/sensitivity/factor.js'
export type {
  Conditions,
  MethodName,
  Morris,
  Sensitivity,
  Sobol,
  Tornado,
  TwoWay
} from './experiment/sensitivity/results.js'
export { type SensitivityOptions, sensitivity } from './experiment/sensitivity/sensitivity.js'
export { type UsualAssumption, usualAssumptions } from './experiment/sensitivity/usualAssumptions.js'
export {
  type Evidence,
  type Finding,
  type Found,
  type Statement,
  type Trial,
  type TrialUnit,
  type TrialVerdict,
  trial
} from './experiment/trial/trial.js'
export { type UncertaintyOptions, uncertainty } from './experiment/uncertainty/uncertainty.js'
export type {
  UncertainAlternative,
  UncertainDifference,
  UncertainFigure,
  UncertaintyResult
} from './experiment/uncertainty/uncertaintyResult.js'
export type {
  Booked,
  Figure,
  LossSide,
  LossValue,
  MechanismValue,
  SegmentsValue,
  SegmentValue,
  ShowValue,
  Valuation
} from './experiment/value/valuation.js'
export { type ValueOptions, value } from './experiment/value/value.js'
export type { Verdict } from './experiment/verdict.js'

// Uncertain numbers: distributions, designs of points, dependence

export { withRankCorrelations } from './core/dependence/withRankCorrelations.js'
export { latinHypercube } from './core/design/latinHypercube.js'
export { randomDesign } from './core/design/randomDesign.js'
export { sobolDesign } from './core/design/sobolDesign.js'
export { dirichletShares } from './core/distribution/dirichlet.js'
export type { DirichletDistribution, Distribution } from './core/distribution/distribution.js'
export { meanOf, sdOf } from './core/distribution/momentsOf.js'
export { quantileOf } from './core/distribution/quantileOf.js'
export { seedKey } from './core/random/streams.js'

// What matters: estimators on numbers of one's own

export {
  type MorrisDesign,
  type MorrisEffect,
  type MorrisEffects,
  morrisDesign,
  morrisEffects
} from './analysis/sensitivity/morris.js'
export { type FoundBox, type PrimResult, prim } from './analysis/sensitivity/prim.js'
export { saltelliDesign } from './analysis/sensitivity/saltelliDesign.js'
export { type SobolIndices, sobolIndices } from './analysis/sensitivity/sobolIndices.js'
export { type RankedBar, type TornadoBar, tornado } from './analysis/sensitivity/tornado.js'

// Which strategy: decisions from draws of one's own

export { type AcceptabilityPoint, acceptabilityCurve } from './analysis/decision/acceptability.js'
export { acrossFutures, type FutureChoice } from './analysis/decision/acrossFutures.js'
export type { DecisionMatrix } from './analysis/decision/decisionMatrix.js'
export { expectedLosses } from './analysis/decision/expectedLosses.js'
export { netValues } from './analysis/decision/netValues.js'
export { type PartialInformation, partialInformation } from './analysis/decision/partialInformation.js'
export { type InformationValue, perfectInformation } from './analysis/decision/perfectInformation.js'
export { probabilityBest } from './analysis/decision/probabilityBest.js'

// How much, on what: money shared out among levers whose result is a function of one's own

export { type Binding, bindingAt, heldBy, unspentOf } from './analysis/budget/binding.js'
export { type Gain, gainOf } from './analysis/budget/gain.js'
export { marginalDesign } from './analysis/budget/marginalDesign.js'
export { type MarginalReturns, marginalReturns } from './analysis/budget/marginalReturns.js'
export { responseCurve } from './analysis/budget/responseCurve.js'
export { type ShadowPrice, shadowPrice } from './analysis/budget/shadowPrice.js'
export { type ConflictMember, conflictOf } from './core/linear/conflict.js'
export type { Region, RegionConstraint, RegionVariable } from './core/linear/region.js'
export { type Allocation, type AllocationProblem, allocate, type LimitPrice } from './experiment/optimise/allocate.js'
export { type Optimised, type OptimiseOptions, optimise } from './experiment/optimise/optimise.js'

// Single customers: what happened to them, one by one

export { meanByReplication, type PairedDecision, pairedDecisions } from './analysis/stories.js'
export { type ToleranceClass, tolerancePoint } from './analysis/tolerancePoint.js'

// Outcomes: what a run table says

export type { Outcome, OutcomeId, OutcomeName, OutcomeRow } from './analysis/outcome.js'
export { findOutcome, outcomeCatalogue, outcomeDefinition } from './analysis/outcomeCatalogue.js'
export { type Outcomes, outcomeRows, outcomesOf } from './analysis/outcomes.js'
export { type Estimate, estimate } from './core/interval.js'

// Tables: results for people, records of plain numbers, and forms to write them in

export type { Cell, Column, Table } from './core/table.js'
export { tableCsv } from './core/tableCsv.js'
export { tableMarkdown } from './core/tableMarkdown.js'
export { tableText } from './core/tableText.js'
export { budgetJson } from './report/budget/budgetJson.js'
export { budgetRecords } from './report/budget/budgetRecords.js'
export { budgetTables } from './report/budget/budgetTables.js'
export { calibrationJson } from './report/calibrate/calibrationJson.js'
export { calibrationRecords } from './report/calibrate/calibrationRecords.js'
export { calibrationTables } from './report/calibrate/calibrationTables.js'
export { comparisonTable } from './report/comparisonTable.js'
export { concentrationTable } from './report/concentrationTable.js'
export { customersJson } from './report/customers/customersJson.js'
export { customersRecords } from './report/customers/customersRecords.js'
export { customersTables } from './report/customers/customersTables.js'
export { decisionJson } from './report/decide/decisionJson.js'
export { decisionRecords } from './report/decide/decisionRecords.js'
export { decisionTables } from './report/decide/decisionTables.js'
export { departuresTable } from './report/departuresTable.js'
export { type DescriptionJson, descriptionJson } from './report/describe/describeJson.js'
export { descriptionRecords } from './report/describe/describeRecords.js'
export { descriptionTables } from './report/describe/describeTables.js'
export { leagueJson } from './report/league/leagueJson.js'
export { leagueRecords } from './report/league/leagueRecords.js'
export { leagueTables } from './report/league/leagueTables.js'
export { lifecycleJson } from './report/lifecycle/lifecycleJson.js'
export { lifecycleRecords } from './report/lifecycle/lifecycleRecords.js'
export { lifecycleTables } from './report/lifecycle/lifecycleTables.js'
export { loyaltyTable } from './report/loyaltyTable.js'
export { comparisonRecords, outcomeRecords } from './report/outcomeRecords.js'
export { passportLines, passportTable } from './report/passportTable.js'
export { profitabilityTable } from './report/profitabilityTable.js'
export { replicatedTables } from './report/replicatedTables.js'
export { comparisonJson, replicatedJson } from './report/resultJson.js'
export { riskTable } from './report/riskTable.js'
export { sensitivityJson } from './report/sensitivity/sensitivityJson.js'
export { sensitivityRecords } from './report/sensitivity/sensitivityRecords.js'
export { sensitivityTables } from './report/sensitivity/sensitivityTables.js'
export { spendTable } from './report/spendTable.js'
export { stageTable } from './report/stageTable.js'
export { storyTable } from './report/storyTable.js'
export { summaryTable } from './report/summaryTable.js'
export { tableFitJson } from './report/tableFit/tableFitJson.js'
export { tableFitRecords } from './report/tableFit/tableFitRecords.js'
export { tableFitTables } from './report/tableFit/tableFitTables.js'
export { tiersTable } from './report/tiersTable.js'
export { trialsTable } from './report/trialsTable.js'
export { uncertaintyJson } from './report/uncertainty/uncertaintyJson.js'
export { drawsTable, uncertaintyRecords } from './report/uncertainty/uncertaintyRecords.js'
export { uncertaintyTables } from './report/uncertainty/uncertaintyTables.js'
export { valueJson } from './report/value/valueJson.js'
export { valueRecords } from './report/value/valueRecords.js'
export { valueTables } from './report/value/valueTables.js'

// Records: a fair's own customers, edition by edition

export { type DescribeOptions, describe } from './analysis/records/describe.js'
export type { Description } from './analysis/records/description.js'
export { type LogRank, logRank } from './analysis/records/logRank.js'
export type { Rate } from './analysis/records/rate.js'
export { headerNames, type RecordField, recordFields } from './records/headers.js'
export { cohortsOf, type Marks, marksOf, valuesOf } from './records/histories.js'
export { makeRecords, type RecordOptions, type RecordRow } from './records/makeRecords.js'
export type { CellMeaning, RecordMapping } from './records/mapping.js'
export type { OwnMarks } from './records/readMark.js'
export {
  type RecordedCustomer,
  type RecordedEdition,
  type RecordedFigure,
  type Records,
  recordedFigures
} from './records/records.js'

// Fits of records, and where each customer stands

export * from './calibration/index.js'

// From records to a scenario

export { type CalibrateOptions, calibrate } from './experiment/calibrate/calibrate.js'
export type {
  CalibratedParameter,
  Calibration,
  CalibrationTarget,
  LeftAlone,
  Match
} from './experiment/calibrate/calibration.js'
export type { LeverAnswers, LeverCurve, LeverHistory } from './experiment/calibrate/leverCurves.js'
export { readLeverAnswers, readLeverHistory } from './experiment/calibrate/readLeverTable.js'
export { calibratedText } from './experiment/calibrate/scenarioText.js'

// Charts: Vega-Lite specifications, drawn by `perennial/node` or `perennial/notebook`

export * from './chart/index.js'

// Words and errors

export { InputError, type Problem, problemText } from './core/errors.js'
export { type Language, word } from './i18n/terms.js'
