/** Brackets or dashes that may be open at once: far more than a scenario needs, far fewer than the parser's stack bears. */
const mostOpen = 200

/**
 * Where brackets, or dashes in one line, open so many levels that a YAML parser would toil over them for seconds.
 *
 * @param text A YAML text.
 * @returns Line and column, counted from 1; `undefined` where the nesting is sane.
 *
 * @example
 * deepNesting('spend: [1, 2]') // => undefined
 * deepNesting('title: x\n' + '['.repeat(300)) // => { line: 2, column: 201 }
 */
export function deepNesting(text: string): { line: number; column: number } | undefined {
  let brackets = 0
  let dashes = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '[' || character === '{') brackets += 1
    else if (character === ']' || character === '}') brackets -= 1
    if ((character === '-' || character === '?') && text[index + 1] === ' ') dashes += 1
    else if (character !== ' ') dashes = 0
    if (brackets > mostOpen || dashes > mostOpen) return placeIn(text, index)
  }
  return undefined
}

function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: before[before.length - 1].length + 1 }
}
