// Fits: what records say of renewal, hidden stages, covariates, sizes and tenure

export { type KaplanMeier, kaplanMeier, type SurvivalPoint, type Tenure } from '../analysis/kaplanMeier.js'
export { type AttendanceCell, attendanceCells, type History, type Mark } from './bgbb/cells.js'
export { type BgbbFit, fitBgbb } from './bgbb/fitBgbb.js'
export { bgbbFrequency } from './bgbb/frequencies.js'
export { type BgbbHeldOut, bgbbHeldOut } from './bgbb/heldOut.js'
export { bgbbLogLikelihood } from './bgbb/likelihood.js'
export { type BgbbOutlook, bgbbOutlook } from './bgbb/outlook.js'
export type { BgbbParameters } from './bgbb/tables.js'
export {
  type DistributionFit,
  type Family,
  fitDistribution,
  fitDistributions
} from './distributions/fitDistribution.js'
export { type FlooredFit, fitFloored } from './distributions/fitFloored.js'
export type { Boundary, Fit, Interval, Words } from './fit.js'
export type { Attempted } from './fromRecords/attempt.js'
export { type FitRecordsOptions, fitRecords, type RecordFits } from './fromRecords/fitRecords.js'
export type { HmmBootstrap, RecordHmm } from './fromRecords/hmmOnRecords.js'
export type { RecordedPrice } from './fromRecords/pricesOnRecords.js'
export type { RecordedRatio } from './fromRecords/recordedRatio.js'
export type { RecordFit, RecordForecast } from './fromRecords/recordFit.js'
export { type RecordedRenewal, recordedRenewal } from './fromRecords/renewal.js'
export type { RecordSizes } from './fromRecords/sizesOnRecords.js'
export type { RecordTransitions } from './fromRecords/transitionsOnRecords.js'
export { fitHmm, type HmmFit, type HmmOptions } from './hmm/fitHmm.js'
export { type HmmHeldOut, hmmHeldOut, hmmLogLikelihood } from './hmm/heldOut.js'
export type { HmmModel } from './hmm/model.js'
export { type HmmOutlook, hmmOutlooks } from './hmm/outlook.js'
export type { HmmHistory } from './hmm/sequences.js'
export type { LogitData } from './logit/design.js'
export { fitLogit, type LogitFit, type LogitOptions } from './logit/fitLogit.js'
export { fitTransitions, type StateTransitions, type TransitionData } from './logit/fitTransitions.js'
export { type LogitHeldOut, logitHeldOut } from './logit/heldOut.js'
export { type PredictedProbability, predictLogit } from './logit/predict.js'
export { type ManagersAnswers, responseFromAnswers } from './response/responseFromAnswers.js'
export { type HistoryPoint, type ResponseFit, responseFromHistory } from './response/responseFromHistory.js'
export { fitSbg, type SbgFit } from './sbg/fitSbg.js'
export { type SbgHeldOut, sbgHeldOut } from './sbg/goodness.js'
export { sbgLogLikelihood } from './sbg/likelihood.js'
export { type SbgParameters, sbgBlended, sbgLifetime, sbgRetention, sbgSurvival } from './sbg/projection.js'
export { sbgFromRates } from './sbg/sbgFromRates.js'
export { type Survivors, survivalSteps } from './sbg/steps.js'
export { tenureCohorts } from './sbg/tenureCohorts.js'
export type { DataRow, DataTable } from './table/dataTable.js'
export { fitTable, type TableFits, type TableGroup } from './table/fitTable.js'
export type { TableQuestion } from './table/rowsIn.js'

// Where each customer stands: stages, attendance, value to come, who is at risk

export { type Focus, focusOf, type StandingStage, standingStages } from '../model/stageFocus.js'
export { customerStandings } from './standing/customerStandings.js'
export type { CalibrationGroup, HeldOutCheck, ScoreBeside } from './standing/heldOutCheck.js'
export type { StandingOptions } from './standing/settings.js'
export type {
  CustomerStanding,
  CustomerStandings,
  StageStanding,
  StandingWorth
} from './standing/standing.js'
export { startingCustomers } from './standing/startingCustomers.js'
