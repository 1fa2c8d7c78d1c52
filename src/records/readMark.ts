/**
 * What a cell says of attendance: `yes`, `no`, `unknown`; `cross` for the letter x, which is a yes in most files and a no
 * beside ticks; `undefined` for what is no mark.
 */
export type Mark = 'yes' | 'no' | 'unknown' | 'cross'

/** Marks in words of the file's own language, beside the known ones. */
export interface OwnMarks {
  readonly yes?: readonly string[]
  readonly no?: readonly string[]
  readonly unknown?: readonly string[]
}

const words: Readonly<Record<Mark, readonly string[]>> = {
  yes: [
    ...['1', 'yes', 'y', 'true', 't', 'v', '√', '✓', '✔', '☑', '●', 'attended', 'present', 'exhibited', 'participated'],
    ...['是', '有', '到', '对', '参展', '已参展', '参加', '已参加', '出席', '已出席', '到展', '真']
  ],
  no: [
    ...[
      '0',
      'no',
      'n',
      'false',
      'f',
      '-',
      '—',
      '–',
      '×',
      '✗',
      '✘',
      '☒',
      'absent',
      'none',
      'not attended',
      'stayed away'
    ],
    ...['否', '无', '没有', '未', '未到', '未参展', '未参加', '未出席', '缺席', '不', '假']
  ],
  unknown: ['?', 'na', 'n/a', '#n/a', 'n.a.', 'unknown', 'not known', '不详', '不明', '未知', '不清楚'],
  cross: ['x']
}

const byWord: ReadonlyMap<string, Mark> = new Map(
  (Object.keys(words) as Mark[]).flatMap((mark) => words[mark].map((word) => [word, mark] as const))
)

/** Ticks: a letter x in the same file as one of these is a no. */
const ticks: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑'])

/**
 * What a cell says of attendance.
 *
 * @param text The cell, not empty.
 * @param own Marks of the file's own language; they come first.
 *
 * @example
 * readMark('√') // => 'yes'
 * readMark('否') // => 'no'
 * readMark('？') // => 'unknown'
 * readMark('Ja', { yes: ['ja'] }) // => 'yes'
 * readMark('24') // => undefined
 */
export function readMark(text: string, own: OwnMarks = {}): Mark | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  for (const mark of ['yes', 'no', 'unknown'] as const) {
    if (own[mark]?.some((word) => word.normalize('NFKC').toLowerCase() === plain)) return mark
  }
  return byWord.get(plain)
}

/**
 * Whether a cell is a tick.
 *
 * @example
 * isTick('√') // => true
 * isTick('1') // => false
 */
export function isTick(text: string): boolean {
  return ticks.has(text.trim())
}
