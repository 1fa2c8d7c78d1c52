import { InputError } from '../../core/errors.js'
import { asGot, asMessage, fill } from '../../i18n/fill.js'
import type { KnownCustomer } from '../../model/knownCustomer.js'
import type { Parameter } from '../../model/parameter.js'
import { type Context, fault } from '../checks/context.js'
import { exampleOf } from '../example.js'
import type { BesideFile } from '../uncertainty/readDraws.js'
import { unquoted } from '../valueText.js'
import { valueAt, type Written } from '../written.js'
import { customersOfSegment, type NamedSegment } from './customersOfSegment.js'
import { mostCustomerBytes, sortedById } from './fields.js'
import { listedCustomers } from './listedCustomers.js'
import { readCustomers } from './readCustomers.js'
import { customerWords } from './words.js'

/**
 * The known customers of a segment: the name of a file, seen from the file that says it, or a list. Sorted by id, so that
 * the order of rows means nothing.
 *
 * @returns The customers; `undefined` after reporting what is wrong.
 *
 * @example
 * const text = 'id,tenure,pConfirmation,pTrust,pWeakening,pDisappearance\nB7,1,1,0,0,0\nA12,5,0,1,0,0'
 * const readBeside = (file) => ({ file, text })
 * const context = { report: () => undefined, editions: 3, segments: ['large'], readBeside }
 * const parameter = findParameter('segments.*.customers')
 * const customers = checkCustomers(readObject('mine.csv'), parameter, 'segments.large.customers', context)
 * customers.map(({ id }) => id) // => ['A12', 'B7']
 */
export function checkCustomers(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): readonly KnownCustomer[] | undefined {
  const refuse = (words: Parameters<typeof fault>[2]) => {
    context.report(fault(written, path, words, exampleOf(parameter)))
    return undefined
  }
  const reference = referenceOf(written)
  if (reference === undefined && written.kind !== 'list') return refuse(customerWords.mustBeCustomers)
  if (reference !== undefined && context.readBeside === undefined) return refuse(customerWords.fileInProgram)
  const customers = written.kind === 'list' ? listedCustomers(written, path, context) : fromFile(written, path, context)
  if (customers === undefined) return undefined
  if (customers.length === 0) return refuse(customerWords.none)
  const onStand = customers.find(({ area }) => area !== null)
  if (onStand !== undefined && context.kind !== undefined && context.kind !== 'exhibitor') {
    const got = asGot(customerWords.gotArea, { area: onStand.area ?? 0, id: unquoted(onStand.id) })
    context.report({ ...written.place, path, ...asMessage(customerWords.noStand), ...got })
    return undefined
  }
  return sortedById(customers)
}

function fromFile(written: Written, path: string, context: Context): readonly KnownCustomer[] | undefined {
  try {
    const file = besides(written, context)
    if (file === undefined) return undefined
    const { segment = '' } = context
    const customers = customersOfSegment(file.file, readCustomers(file), segment, sharersOf(file.file, context))
    if (customers.length > 0) return customers
    const message = fill(customerWords.noneOfSegment, { file: file.file, name: segment })
    context.report(fault(written, path, message, 'initialStages: { cultivation: 1 }'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const problem of error.problems) context.report(problem)
  }
  return undefined
}

/** The segments whose customers stand in a file. */
function sharersOf(file: string, context: Context): readonly NamedSegment[] {
  return [...(context.siblings?.entries ?? [])].flatMap(([id, { value }]): NamedSegment[] => {
    const customers = valueAt(value, 'customers')
    if (customers === undefined || fileOf(customers, context) !== file) return []
    return [{ id, titles: ['title', 'titleZh'].flatMap((key) => textOf(valueAt(value, key)) ?? []) }]
  })
}

/** The file that a segment names; `undefined` where it names none, or one that cannot be read, which is told there. */
function fileOf(customers: Written, context: Context): string | undefined {
  try {
    return besides(customers, context)?.file
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function besides(written: Written, { readBeside }: Context): BesideFile | undefined {
  const reference = referenceOf(written)
  return reference === undefined ? undefined : readBeside?.(reference, written.place, mostCustomerBytes)
}

/** The name of a file; `undefined` where something else stands. */
function referenceOf(written: Written): string | undefined {
  return textOf(written)?.trim() || undefined
}

function textOf(written: Written | undefined): string | undefined {
  return written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined
}
