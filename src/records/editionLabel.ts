const chineseDigits = '零一二三四五六七八九'
const seasons: readonly (readonly [RegExp, number])[] = [
  [/spring|春|上半年/i, 1],
  [/summer|夏/i, 2],
  [/autumn|fall|秋|下半年/i, 3],
  [/winter|冬/i, 4]
]

/** First and last serial number of a date that an edition may have: 1954-10-03 and 2064-04-08. */
const firstSerial = 20_000
const lastSerial = 60_000

/**
 * How an edition is told from another: its label without spaces, full-width letters, `.0` of a spreadsheet's number and
 * `年`, dates as year-month-day.
 *
 * @param label As written.
 *
 * @example
 * editionKey('２０１９年') // => '2019'
 * editionKey('2019/3/5') // => '2019-03-05'
 * editionKey('第十二届') // => '第12届'
 */
export function editionKey(label: string): string {
  const plain = label.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T][\d:.]+Z?)?$/.exec(plain)
  if (date !== null) return `${date[1]}-${twoDigits(date[2])}-${twoDigits(date[3])}`
  return plain
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^((?:19|20)\d\d) ?年(?:度|展)?$/, '$1')
    .replace(/第 ?([零一二三四五六七八九十百]+|\d+) ?届/, (_, number: string) => `第${fromChinese(number)}届`)
}

/**
 * The date, year-month-day, of a spreadsheet's serial number (days from 1899-12-30); `undefined` where the text is no number
 * that an edition's date could have.
 *
 * @example
 * dateOfSerial('43831') // => '2020-01-01'
 * dateOfSerial('2019') // => undefined
 */
export function dateOfSerial(text: string): string | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  if (serial < firstSerial || serial > lastSerial) return undefined
  // Days to civil date: Howard Hinnant, "chrono-compatible low-level date algorithms"; 1899-12-30 is day 693,899 from 0000-03-01.
  const day = serial + 693_899
  const era = Math.floor(day / 146_097)
  const ofEra = day - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${twoDigits(String(month))}-${twoDigits(String(ofYear - Math.floor((153 * shifted + 2) / 5) + 1))}`
}

/**
 * Whether a label is a date, year-month-day.
 *
 * @example
 * isDateLabel('2019-03-05') // => true
 * isDateLabel('2019') // => false
 */
export function isDateLabel(key: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(key)
}

/**
 * Which of two labels comes first in time, as the numbers in them say, then seasons, then letters: negative for the first,
 * positive for the second.
 *
 * @example
 * compareEditions('第9届', '第10届') < 0 // => true
 * Array.of('Autumn 2019', 'Spring 2020', 'Spring 2019').sort(compareEditions) // => ['Spring 2019', 'Autumn 2019', 'Spring 2020']
 */
export function compareEditions(one: string, other: string): number {
  return compareInTime(one, other) || (one < other ? -1 : one > other ? 1 : 0)
}

/**
 * The same as far as numbers and seasons say it; 0 where they do not.
 *
 * @example
 * compareInTime('Paris', 'Lyon') // => 0
 */
export function compareInTime(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  for (let part = 0; part < Math.min(first.length, second.length); part++) {
    if (first[part] !== second[part]) return first[part] - second[part]
  }
  return first.length - second.length
}

function partsOf(label: string): number[] {
  const numbers = (editionKey(label).match(/\d+(\.\d+)?/g) ?? []).map(Number)
  const season = seasons.find(([word]) => word.test(label))
  return season === undefined ? numbers : [...numbers, season[1]]
}

function twoDigits(text: string): string {
  return text.padStart(2, '0')
}

/** `十二` is 12, `二十` 20, `一百零三` 103. */
function fromChinese(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const sign of text) {
    if (sign === '十' || sign === '百') {
      total += (digit === 0 ? 1 : digit) * (sign === '十' ? 10 : 100)
      digit = 0
    } else digit = chineseDigits.indexOf(sign)
  }
  return total + digit
}
