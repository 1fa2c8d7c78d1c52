import type { Language } from '../i18n/terms.js'

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One row of a chart's data. */
export type ChartRow = { readonly [field: string]: string | number | boolean | null }

/**
 * A chart as plain data: a Vega-Lite specification that holds its own rows, title and notes. It can be stored, sent,
 * edited at https://vega.github.io/editor and drawn anywhere; nothing is drawn by making one.
 *
 * The rows stand once, in `datasets`, by name.
 */
export interface ChartSpec {
  readonly $schema: string
  readonly datasets: Readonly<Record<string, readonly ChartRow[]>>
  readonly [key: string]: unknown
}

/** What every chart takes. */
export interface ChartOptions {
  /** Language of every word in the picture. Defaults to `en`. */
  readonly language?: Language
  /** Name of the scenario to be drawn strong; the others, but the baseline, turn grey. Defaults to none. */
  readonly focus?: string
  /** Width of the drawing in pixels, without the names beside it. Defaults to 560. */
  readonly width?: number
}

/** The Vega-Lite schema that the charts are written for. */
export const vegaLiteSchema = 'https://vega.github.io/schema/vega-lite/v6.json'
