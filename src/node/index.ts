// Scenario files
export type { LoadOptions, Preset } from './files.js'
export { loadAnyScenario, loadFair, loadLifecycle, loadPreset, loadScenario, presets } from './files.js'
// Pictures
export type { PictureOptions } from './render.js'
export { renderPng, renderSvg } from './render.js'
// Threads
export { type ThreadOptions, type ThreadRunner, threadRunner } from './threads.js'
