import type { Term } from '../i18n/terms.js'

/** What a text that is not YAML is answered with. */
export const yamlWords = {
  notYaml: { en: 'cannot be read as YAML: {fault}', zh: '无法按 YAML 读取：{fault}' },
  tab: { en: 'indent with spaces; a tab is not allowed here', zh: '请用空格缩进；此处不允许制表符' },
  secondDocument: {
    en: 'a scenario file holds one document; "---" may not start a second one',
    zh: '情景文件只含一个文档；不能用“---”开始第二个'
  },
  secondColon: {
    en: 'a second ": " in one line; put the text or formula in quotation marks, or start a new line',
    zh: '一行中出现第二个“: ”；请将文字或公式加引号，或另起一行'
  },
  colonInBraces: {
    en: 'a second ": " before the next comma; inside { } a text or formula that holds ": ", such as c ? a : b, stands in quotation marks',
    zh: '下一个逗号之前出现第二个“: ”；在 { } 中，含“: ”的文字或公式（如 c ? a : b）须加引号'
  },
  noComma: {
    en: 'a comma is missing between two entries of { } or [ ]; a formula that begins with ? or holds " : " stands in quotation marks',
    zh: '{ } 或 [ ] 的两项之间缺少逗号；以 ? 开头或含“ : ”的公式须加引号'
  },
  noAnchor: {
    en: 'the alias (*name) has no anchor (&name) before it',
    zh: '别名（*name）之前没有锚点（&name）'
  },
  tag: {
    en: 'tags (!name) have no meaning here; write plain values, and a formula that begins with ! in quotation marks',
    zh: '标签（!name）在此无意义；请直接写值，以 ! 开头的公式须加引号'
  },
  tooDeep: { en: 'the lists and maps are nested too deeply', zh: '列表与映射嵌套过深' },
  openQuote: { en: 'the text has no closing quotation mark', zh: '文字缺少右引号' },
  noColon: { en: 'a key needs a colon and a space after it', zh: '键之后需要冒号和一个空格' },
  openBracket: { en: 'a list [ … ] or map { … } is not closed', zh: '列表 [ … ] 或映射 { … } 没有闭合' },
  fullWidth: {
    en: '"{sign}" is a full-width sign; YAML takes "{instead}"',
    zh: '“{sign}”是全角符号；YAML 须用半角“{instead}”'
  },
  indentation: { en: 'the indentation does not match the lines around it', zh: '缩进与上下各行不一致' }
} as const satisfies Readonly<Record<string, Term>>

/** Other faults by the parser's code, where English has the parser's own words. */
export const otherFaults: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '别名不能带锚点或标签',
  BAD_COLLECTION_TYPE: '标签与列表或映射的类型不符',
  BAD_DIRECTIVE: '以 % 开头的指令有误',
  BAD_DQ_ESCAPE: '双引号内的转义字符有误',
  BAD_INDENT: '缩进有误',
  BAD_PROP_ORDER: '锚点和标签须写在所指的值之前',
  BAD_SCALAR_START: '值不能以该字符开头；请加引号',
  BLOCK_IN_FLOW: '方括号或花括号内不能用缩进写法',
  DUPLICATE_KEY: '键重复',
  IMPOSSIBLE: '无法解析',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_CHAR: '缺少字符',
  MULTILINE_IMPLICIT_KEY: '键须写在一行内',
  MULTIPLE_ANCHORS: '一个值最多只能有一个锚点',
  MULTIPLE_TAGS: '一个值最多只能有一个标签',
  NON_STRING_KEY: '键须为文字',
  UNEXPECTED_TOKEN: '此处出现了意外的内容'
}
