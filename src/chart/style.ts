/**
 * Colours that people with any of the common forms of colour blindness tell apart (Okabe & Ito 2008, "Color universal
 * design"), in the order they are given to scenarios; the baseline is black.
 */
export const scenarioColours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const

export const ink = '#1a1a1a'
export const quietInk = '#555555'
/** What is drawn for comparison only. */
export const background = '#b3b3b3'
export const focusColour = '#d55e00'

/** Looks shared by all charts. */
export const style = {
  background: 'white',
  padding: 12,
  font: "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', Helvetica, Arial, sans-serif",
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelColor: ink,
    titleColor: ink,
    gridColor: '#e6e6e6',
    domainColor: '#888888',
    tickColor: '#888888',
    labelLimit: 0,
    titleLimit: 0
  },
  header: { labelFontSize: 12, labelFontWeight: 'bold', labelColor: ink, labelLimit: 0 },
  legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 0, labelColor: ink },
  title: { fontSize: 16, subtitleFontSize: 12, subtitleColor: quietInk, color: ink, anchor: 'start', limit: 0 },
  concat: { spacing: 16 }
} as const

/** Colours of the kinds of relationship cost; a discount, which is not paid, is pale. */
export const costColours = {
  'cost.initial': '#56b4e9',
  'cost.maintenance': '#0072b2',
  'cost.ending': '#1a1a1a',
  'cost.winBack': '#d55e00',
  discountGiven: '#f0e442'
} as const

/** Colours of the stages, early ones light and lost ones grey; for lifecycles with other stages, of their order. */
export const stageColours = {
  cultivation: '#cfe3f1',
  confirmation: '#56b4e9',
  trust: '#0072b2',
  weakening: '#e69f00',
  disappearance: '#999999'
} as const

/** Colour and shape of a verdict on a difference, so that neither is needed alone. */
export const verdictLooks = [
  { verdict: 'better', colour: '#0072b2', shape: 'triangle-up' },
  { verdict: 'worse', colour: '#d55e00', shape: 'triangle-down' },
  { verdict: 'different', colour: ink, shape: 'diamond' },
  { verdict: 'noise', colour: '#8c8c8c', shape: 'circle' },
  { verdict: 'same', colour: '#cccccc', shape: 'square' }
] as const

/** Colour and shape of what an incremental table says of a strategy. */
export const statusLooks = [
  { status: 'kept', colour: '#0072b2', shape: 'circle' },
  { status: 'extended', colour: '#d55e00', shape: 'diamond' },
  { status: 'dominated', colour: '#8c8c8c', shape: 'cross' }
] as const
