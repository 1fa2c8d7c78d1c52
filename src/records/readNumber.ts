/** Which sign parts the decimals of a number: point, comma, or either where three digits follow a single one. */
export type Decimal = 'point' | 'comma' | 'either' | 'none'

/** A number out of a cell. */
export interface NumberRead {
  /** As a point-writer means it: `1,234` is 1234, `1.234` is 1.234. Shares of a `%` are divided by 100. */
  readonly value: number
  /** What a comma-writer means by it; the same where there is no doubt. */
  readonly other: number
  /** What the spelling says of the sign in use. */
  readonly decimal: Decimal
  readonly percent: boolean
  /** Whether a sign or name of money stands beside it. */
  readonly money: boolean
}

const moneySigns = /€|\$|£|¥|₩|₽|zł|元|欧元|美元|人民币|\b(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|HKD|US|kr)\b/gi
const areaSigns = /(m2|sqm|qm|平方米|平米)$/i

/**
 * The number in a cell as people and spreadsheets write it: with spaces, apostrophes, commas or points between thousands,
 * signs of money, a unit of area, `%`, `万`, full-width digits, brackets or a minus behind for what is negative. `undefined`
 * for what is no number.
 *
 * @param text The cell.
 * @returns A plain number where the cell is nothing but digits (perhaps with a minus before); else what was read.
 *
 * @example
 * readNumber('1200') // => 1200
 * readNumber('€ 1.234,50').value // => 1234.5
 * readNumber('1,234') // => { value: 1234, other: 1.234, decimal: 'either', percent: false, money: false }
 * readNumber('（１２）').value // => -12
 * readNumber('12,5 %').value // => 0.125
 * readNumber('1-2') // => undefined
 */
export function readNumber(text: string): number | NumberRead | undefined {
  return plainWhole(text) ?? writtenNumber(text)
}

/** Digits and nothing else, the usual case and fast. */
function plainWhole(text: string): number | undefined {
  const { length } = text
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  if (length === start || length > 15) return undefined
  let value = 0
  for (let at = start; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    value = 10 * value + digit
  }
  return start === 1 ? 0 - value : value
}

function writtenNumber(text: string): NumberRead | undefined {
  let rest = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
  const withoutMoney = rest.replace(moneySigns, ' ').trim()
  const money = withoutMoney !== rest
  rest = withoutMoney.replace(areaSigns, '').trim()
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1).trim()
  const tenThousands = rest.endsWith('万')
  if (tenThousands) rest = rest.slice(0, -1).trim()
  const [, inBrackets] = /^\((.*)\)$/.exec(rest) ?? []
  const [, before, digits, behind] = /^([-+]?)\s*(.*?)\s*(-?)$/.exec(inBrackets ?? rest) ?? []
  if (digits === undefined || (inBrackets !== undefined && (before !== '' || behind !== ''))) return undefined
  if (before !== '' && behind !== '') return undefined
  const spelled = digitsOf(digits.replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, '$1'))
  if (spelled === undefined || !Number.isFinite(spelled.value)) return undefined
  const factor = (percent ? 0.01 : 1) * (tenThousands ? 10_000 : 1)
  const sign = inBrackets !== undefined || before === '-' || behind === '-' ? -1 : 1
  const scaled = (value: number) => (percent ? (sign * value) / 100 : sign * value * factor)
  const { value, other, decimal } = spelled
  return { value: scaled(value), other: scaled(other), decimal, percent, money }
}

function digitsOf(text: string): { value: number; other: number; decimal: Decimal } | undefined {
  const sure = (spelled: string, decimal: Decimal) => ({ value: Number(spelled), other: Number(spelled), decimal })
  if (/^\d+$/.test(text)) return sure(text, 'none')
  if (/^\d+(\.\d+)?e[-+]?\d+$/i.test(text)) return sure(text, 'point')
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) {
    return { value: Number(text.replace(',', '')), other: Number(text.replace(',', '.')), decimal: 'either' }
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    return { value: Number(text), other: Number(text.replace('.', '')), decimal: 'either' }
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(,\d{3}){2,}$/.test(text)) {
    return sure(text.replaceAll(',', ''), 'point')
  }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^\d{1,3}(\.\d{3}){2,}$/.test(text)) {
    return sure(text.replaceAll('.', '').replace(',', '.'), 'comma')
  }
  if (/^\d*\.\d+$/.test(text) || /^\d+\.$/.test(text)) return sure(text, 'point')
  if (/^\d*,\d+$/.test(text)) return sure(text.replace(',', '.'), 'comma')
  return undefined
}
