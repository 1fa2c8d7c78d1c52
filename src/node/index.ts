// Scenario files
export type { LoadOptions, Preset } from './files.js'
export { loadAnyScenario, loadFair, loadLifecycle, loadPreset, loadScenario, presets } from './files.js'
// Pictures
export type { PictureOptions } from './render.js'
export { renderPng, renderSvg } from './render.js'
