/** What formula errors say, in both languages. Core stands below the rooms with word lists and has its own. */
export const words = {
  empty: { en: 'the formula is empty', zh: '公式为空' },
  tooLong: (length: number, most: number) => ({
    en: `the formula has ${length} characters, at most ${most} are allowed; name its parts as parameters`,
    zh: `公式有 ${length} 个字符，最多 ${most} 个；请把各部分命名为参数`
  }),
  tooDeep: (most: number) => ({
    en: `the formula is nested more than ${most} deep; name its parts as parameters`,
    zh: `公式嵌套超过 ${most} 层；请把各部分命名为参数`
  }),
  notFinite: { en: 'a number must be finite', zh: '数值须有限' },
  tooLarge: { en: 'the number is too large', zh: '数值过大' },
  character: (character: string) => ({
    en: `"${character}" has no meaning in a formula`,
    zh: `“${character}”在公式中没有含义`
  }),
  text: {
    en: 'a formula holds numbers and names, no quoted text',
    zh: '公式只含数值和名称，不含引号文本'
  },
  point: {
    en: 'names in a formula are simple: letters, digits and _, no points',
    zh: '公式中的名称只含字母、数字和 _，不含点号'
  },
  list: {
    en: 'a formula has round brackets only; lists and tables are quantities of their own, written outside formulas',
    zh: '公式只用圆括号；列表和表格是单独的量，写在公式之外'
  },
  semicolon: { en: 'a formula is one expression; no semicolons', zh: '公式是一个表达式，不用分号' },
  assignment: {
    en: 'a formula gives a value and sets none; "is equal to" is written ==',
    zh: '公式只求值，不赋值；“等于”写作 =='
  },
  written: (sign: string, right: string) => ({ en: `"${sign}" is written ${right}`, zh: `“${sign}”写作 ${right}` }),
  bits: (operator: string, right: string, en: string, zh: string) => ({
    en: `a formula has no operators on bits ("${operator}"); "${en}" is written ${right}`,
    zh: `公式没有位运算符（“${operator}”）；“${zh}”写作 ${right}`
  }),
  shift: (operator: string) => ({
    en: `a formula has no operators on bits ("${operator}")`,
    zh: `公式没有位运算符（“${operator}”）`
  }),
  step: (operator: string) => ({
    en: `a formula changes no values ("${operator}")`,
    zh: `公式不改变任何值（“${operator}”）`
  }),
  reserved: (name: string) => ({
    en: `"${name}" has no meaning in a formula, which has only numbers: true is 1, false is 0`,
    zh: `公式只有数值，“${name}”没有含义：真为 1，假为 0`
  }),
  valueExpectedBefore: (token: string) => ({
    en: `a value is missing before "${token}"`,
    zh: `“${token}”之前缺少一个值`
  }),
  valueExpectedAfter: (token: string) => ({
    en: `a value is missing after "${token}"`,
    zh: `“${token}”之后缺少一个值`
  }),
  percent: {
    en: '"%" is the remainder of a division; five per cent is written 0.05',
    zh: '“%”是取余；百分之五写作 0.05'
  },
  operatorExpected: (before: string, token: string) => ({
    en: `an operator is missing between "${before}" and "${token}"`,
    zh: `“${before}”与“${token}”之间缺少运算符`
  }),
  unclosed: (place: number) => ({
    en: `the bracket at character ${place} is not closed`,
    zh: `第 ${place} 个字符处的括号未闭合`
  }),
  unopened: (place: number) => ({
    en: `the bracket at character ${place} was not opened`,
    zh: `第 ${place} 个字符处的括号没有对应的左括号`
  }),
  noColon: (place: number) => ({
    en: `the "?" at character ${place} has no ":"; a choice is written condition ? value : other value`,
    zh: `第 ${place} 个字符处的“?”缺少“:”；选择写作 条件 ? 值 : 另一值`
  }),
  noQuestion: (place: number) => ({
    en: `the ":" at character ${place} has no "?"; a choice is written condition ? value : other value`,
    zh: `第 ${place} 个字符处的“:”缺少“?”；选择写作 条件 ? 值 : 另一值`
  }),
  comma: (place: number) => ({
    en: `the comma at character ${place} does not separate arguments of a function; decimals take a point, thousands nothing`,
    zh: `第 ${place} 个字符处的逗号并非分隔函数的参数；小数用点号，千位不加分隔`
  }),
  chained: (place: number) => ({
    en: `a second comparison follows at character ${place}: a < b < c is written a < b && b < c`,
    zh: `第 ${place} 个字符处又有一个比较：a < b < c 须写作 a < b && b < c`
  }),
  unknownFunction: (name: string) => ({ en: `there is no function "${name}"`, zh: `没有函数“${name}”` }),
  bareFunction: (call: string, name: string) => ({
    en: `"${name}" is a function and needs its arguments: ${call}`,
    zh: `“${name}”是函数，须写参数：${call}`
  }),
  argumentCount: (call: string, wanted: string, wantedZh: string, count: number) => ({
    en: `${call} takes ${wanted}, not ${count}`,
    zh: `${call} 需要${wantedZh}，而非 ${count} 个`
  })
}
