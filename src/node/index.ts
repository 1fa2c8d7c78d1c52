// Scenario files

// Shipped data
export { dataFile } from './dataFile.js'
export type { LoadOptions, Preset } from './files.js'
export { loadAnyScenario, loadFair, loadLifecycle, loadPreset, loadScenario, presets } from './files.js'
// Records
export { type ReadFile, type ReadRecords, type ReadRecordsOptions, readRecords } from './readRecords.js'
export { type ReadTable, readTable } from './readTable.js'
export { type FileMapping, readMappingFile } from './records/mappingFile.js'
export { type RejectedRow, rejectsCsv } from './records/rejects.js'
// Pictures
export type { PictureOptions } from './render.js'
export { renderPng, renderSvg } from './render.js'
// Pages
export { type ReportOptions, reportPage } from './reportPage.js'
// Threads
export { type ThreadOptions, type ThreadRunner, threadRunner } from './threads.js'
