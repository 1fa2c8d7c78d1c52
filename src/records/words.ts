import type { Term } from '../i18n/terms.js'

/** What records are answered with: files that cannot be used, rows that are rejected, and notes on what was read. */
export const recordsWords = {
  noCustomerColumn: {
    en: 'no column says which customer a row is about; the headers in row {row} are {headers} (tables of cohorts, tenures or counts are for perennial fit)',
    zh: '没有说明客户的列；第 {row} 行的表头为：{headers}（同期群、时长或计数表请用 perennial fit）'
  },
  noEditionColumn: {
    en: 'neither a column for the edition (one row for each customer and edition) nor columns named after editions (one row for each customer); the headers in row {row} are {headers} (tables of cohorts, tenures or counts are for perennial fit)',
    zh: '既没有届次列（每个客户每届一行），也没有以届次命名的列（每个客户一行）；第 {row} 行的表头为：{headers}（同期群、时长或计数表请用 perennial fit）'
  },
  bothLayouts: {
    en: 'the column "{column}" names editions, and so do the headers {headers}; say which of them counts',
    zh: '“{column}”列说明届次，而表头 {headers} 也以届次命名；请指明以哪个为准'
  },
  twoColumns: {
    en: 'two columns say {field}: "{first}" and "{second}"; say which one counts',
    zh: '有两列都表示 {field}：“{first}”与“{second}”；请指明以哪一列为准'
  },
  sameHeader: {
    en: 'two columns have the same header, "{header}" (columns {first} and {second}); rename one',
    zh: '有两列表头相同：“{header}”（第 {first} 列与第 {second} 列）；请改名'
  },
  twoHeaderRows: {
    en: 'the headers stand in two rows, {first} and {second}; write them in one, each with its edition and figure',
    zh: '表头分在两行（第 {first} 行与第 {second} 行）；请并成一行，每个表头写明届次和内容'
  },
  headersBelow: {
    en: 'row {first} is no header row, but row {second} is; delete the rows above it',
    zh: '第 {first} 行不是表头，第 {second} 行才是；请删除其上方各行'
  },
  noHeader: {
    en: 'column {column} holds values but has no header in row {row}; give it a name',
    zh: '第 {column} 列有内容，但第 {row} 行没有表头；请补上列名'
  },
  misspeltHeader: {
    en: 'unknown header "{header}"; were it passed over, every row would count as attendance. Rename the column, or leave it alone with --ignore "{header}"',
    zh: '未知的表头“{header}”；若略过此列，所有行都会算作参展。请改列名，或声明不用此列：--ignore "{header}"'
  },
  attendanceUnsaid: {
    en: 'the column "{header}" seems to say who came or who stayed; were it passed over, every row would count as attendance. If it says whether the customer attended this edition, say so; if every row is an attendance, leave the column alone: --ignore "{header}"',
    zh: '“{header}”列似乎说明客户是否参展或是否留下；若略过此列，所有行都会算作参展。若该列表示当届是否参展，请指明；若每一行都是一次参展，请声明不用此列：--ignore "{header}"'
  },
  mappedMissing: {
    en: 'no column has the header "{header}", which is to say {field}; the headers in row {row} are {headers}',
    zh: '没有表头为“{header}”的列（应表示 {field}）；第 {row} 行的表头为：{headers}'
  },
  mappedTwice: {
    en: 'the column "{header}" is to say both {first} and {second}',
    zh: '“{header}”列被指定为既表示 {first} 又表示 {second}'
  },
  damagedHeader: {
    en: 'the headers hold characters that an earlier program could not read (�); save the file again from its source',
    zh: '表头含有先前程序无法识别的字符（�）；请从原始数据重新保存'
  },
  oneColumn: {
    en: 'the file has one column only; columns are parted by commas, semicolons or tabs, another sign must be named',
    zh: '文件只有一列；列之间用逗号、分号或制表符分隔，若用其他符号请注明'
  },
  noRows: { en: 'there is no row below the headers in row {row}', zh: '第 {row} 行表头之下没有任何数据行' },
  noUsableRow: {
    en: 'no row can be used, of {rows} read; the first reasons are: {reasons}',
    zh: '读取 {rows} 行，没有一行可用；最先的原因：{reasons}'
  },
  mixedEditions: {
    en: 'some editions are dates ({date}) and others are not ({other}); write all in one way',
    zh: '有的届次写成日期（{date}），有的不是（{other}）；请统一写法'
  },
  mixedYears: {
    en: 'some editions are years ({year}) and "{other}" holds none; mend it, or name all editions in their order',
    zh: '有的届次写成年份（{year}），而“{other}”不含年份；请改正，或按时间顺序列出全部届次'
  },
  orderUnknown: {
    en: 'nothing says which of the editions "{one}" and "{other}" came first; name all editions in their order',
    zh: '无法判断届次“{one}”与“{other}”的先后；请按时间顺序列出全部届次'
  },
  mergedKeys: {
    en: 'cell {cell} is merged into {range}, where only the first cell holds something, so that nobody can say whose row {row} is; undo all merges in the column "{column}" and fill every cell',
    zh: '单元格 {cell} 已合并到 {range}，只有首个单元格有内容，无法判断第 {row} 行属于谁；请取消“{column}”列的全部合并并逐格填写'
  },
  datesClose: {
    en: 'the editions are dates, and {one} and {other} are only days apart; if these are days of booking or purchase, say by which period they count, or add a column with the edition',
    zh: '届次写成了日期，而 {one} 与 {other} 仅相隔数日；若这些是预订或购买日期，请说明按何种时段计，或另加一列届次'
  },
  tooManyEditions: {
    en: 'the records name {editions} editions, more than {most}; if these are days of booking or purchase, say by which period they count, or add a column with the edition',
    zh: '记录中出现 {editions} 个届次，超过 {most} 个；若这些是预订或购买日期，请说明按何种时段计，或另加一列届次'
  },
  periodOfColumns: {
    en: 'a period makes editions of a column of dates, one row for each purchase; this file has columns by edition',
    zh: 'period 用于把日期列归并为届次（每笔购买一行）；而该文件按届分列'
  },
  tooManyCells: {
    en: '{customers} customers at {editions} editions are more than can be held ({most} of both together)',
    zh: '{customers} 个客户乘以 {editions} 届，超出可容纳的数量（两者之积最多 {most}）'
  },
  noneHeld: { en: 'every edition is said to be cancelled', zh: '所有届次都被声明为取消' },
  editionTwice: { en: 'the edition "{edition}" is named twice', zh: '届次“{edition}”重复列出' },
  cancelledUnlisted: {
    en: 'the cancelled edition "{edition}" is not among the editions',
    zh: '取消的届次“{edition}”不在届次列表之中'
  },
  cellsUnclear: {
    en: 'the columns named after editions hold numbers from {least} to {greatest}, which may be square metres, money or something else; say what they are',
    zh: '以届次命名的列含 {least} 至 {greatest} 的数，可能是平方米、金额或其他；请说明其含义'
  },
  scaleUnknown: {
    en: 'no score is above {greatest}, so they are hardly from 0 to 100; say the scale of the survey',
    zh: '评分最高只有 {greatest}，不像 0 至 100 分制；请说明问卷的分制'
  },
  scaleWrong: { en: 'a scale goes from one number up to another', zh: '分制须为从小到大的两个数' },

  rowReason: { en: 'row {row}: {reason}', zh: '第 {row} 行：{reason}' },
  rejectNoCustomer: { en: 'no customer', zh: '没有客户' },
  rejectNoEdition: { en: 'no edition', zh: '没有届次' },
  rejectNotDate: { en: '"{text}" is no date (order: {order})', zh: '“{text}”不是日期（顺序：{order}）' },
  rejectUnordered: {
    en: 'the date "{text}" does not say which number is the day and which the month; say --dates dmy or --dates mdy',
    zh: '日期“{text}”未说明哪个数是日、哪个是月；请用 --dates dmy（日月年）或 --dates mdy（月日年）注明'
  },
  rejectRagged: {
    en: '{cells} cells where the headers are {headers}; a separator may be missing, or a text with one in it may lack its quotation marks',
    zh: '有 {cells} 个单元格，而表头有 {headers} 个；可能缺少分隔符，或含分隔符的文字未加引号'
  },
  rejectTotals: {
    en: 'looks like a line of totals ("{text}"); if it is a customer, write its name in full',
    zh: '像是合计行（“{text}”）；若确为客户，请写全称'
  },
  rejectHeaderAgain: { en: 'repeats headers', zh: '重复了表头' },
  rejectMerged: {
    en: 'cell {cell} is merged into {range}, where only the first cell holds something; undo the merge and fill every cell',
    zh: '单元格 {cell} 已合并到 {range}，只有首个单元格有内容；请取消合并并逐格填写'
  },
  rejectDamaged: {
    en: '"{text}" holds a character that an earlier program could not read (�)',
    zh: '“{text}”含有先前程序无法识别的字符（�）'
  },
  rejectShortened: {
    en: 'the customer number {text} was shortened by a spreadsheet and may stand for several; format the column as text and fill it again',
    zh: '客户编号 {text} 已被电子表格缩写，可能对应多个客户；请将该列设为文本格式后重新填写'
  },
  rejectNotMark: {
    en: '"{column}" says neither yes nor no: "{text}"',
    zh: '“{column}”既非是也非否：“{text}”'
  },
  rejectNotNumber: { en: '"{column}" is no number: "{text}"', zh: '“{column}”不是数值：“{text}”' },
  rejectDoubtful: {
    en: '"{column}" may be {value} or {other}: the file does not say whether the sign parts thousands or decimals ("decimal" in a mapping file does)',
    zh: '“{column}”可能是 {value} 或 {other}：文件未能说明该符号是千位分隔还是小数点（可在对应文件中用 decimal 说明）'
  },
  rejectDoubtfulMixed: {
    en: '"{column}" may be {value} or {other}: the file writes decimals both with a point and with a comma',
    zh: '“{column}”可能是 {value} 或 {other}：文件中小数既用点号又用逗号'
  },
  rejectError: { en: '"{column}" holds a spreadsheet error: {text}', zh: '“{column}”含电子表格错误：{text}' },
  rejectArea: { en: '"{column}" must be above 0; got {value}', zh: '“{column}”须大于 0；实际为 {value}' },
  rejectNegative: { en: '"{column}" must not be negative; got {value}', zh: '“{column}”不能为负；实际为 {value}' },
  rejectScale: {
    en: '"{column}" must be from {low} to {high}; got {value}',
    zh: '“{column}”须为 {low} 至 {high}；实际为 {value}'
  },
  rejectDiscount: {
    en: '"{column}" must be a share from 0 to 1 or a percentage; got {value}',
    zh: '“{column}”须为 0 至 1 的比例或百分数；实际为 {value}'
  },
  rejectAbsentArea: {
    en: 'says that the customer stayed away from {edition}, but has a stand of {value} m² there',
    zh: '注明客户未参加 {edition}，却有 {value} 平方米的展位'
  },
  rejectUnlisted: {
    en: 'the edition "{edition}" is not among the editions named',
    zh: '届次“{edition}”不在列出的届次之中'
  },
  rejectUnlistedNear: {
    en: 'the edition "{edition}" is not among the editions named; did you mean "{near}"?',
    zh: '届次“{edition}”不在列出的届次之中；是否想写“{near}”？'
  },
  rejectCancelled: {
    en: 'attended {edition}, which was cancelled; if it was held after all, do not name it as cancelled',
    zh: '参加了已取消的 {edition}；若该届实际举办，请勿声明为取消'
  },
  rejectContradicts: {
    en: 'contradicts row {row}: the same customer at {edition}, other figures; if there were two stands, add them up in one row',
    zh: '与第 {row} 行矛盾：同一客户、同一届（{edition}），数字不同；若有两个展位，请合并为一行'
  },
  rejectContradictsIn: {
    en: 'contradicts row {row} of {file}: the same customer at {edition}, other figures; if there were two stands, add them up in one row',
    zh: '与 {file} 第 {row} 行矛盾：同一客户、同一届（{edition}），数字不同；若有两个展位，请合并为一行'
  },

  columnFile: { en: 'File', zh: '文件' },
  columnRow: { en: 'Row', zh: '行' },
  columnReason: { en: 'Reason', zh: '原因' },

  noteRead: {
    en: '{rows} rows read: {used} used, {merged} merged with another, {rejected} rejected',
    zh: '读取 {rows} 行：使用 {used} 行，与他行合并 {merged} 行，拒绝 {rejected} 行'
  },
  noteLong: { en: '{file}: one row for each customer and edition', zh: '{file}：每个客户每届一行' },
  noteWide: { en: '{file}: one row for each customer, columns by edition', zh: '{file}：每个客户一行，按届分列' },
  notePassed: { en: '{file}: columns passed over: {columns}', zh: '{file}：未使用的列：{columns}' },
  noteSkipped: {
    en: 'columns of editions that are not among those named were passed over: {editions}',
    zh: '不在列出届次之中的届次列未使用：{editions}'
  },
  noteTitles: {
    en: '{file}: the lines above the headers in row {row} were passed over',
    zh: '{file}：第 {row} 行表头之上的内容未读取'
  },
  noteShort: {
    en: '{file}: rows that end early, only in columns that are not used: {rows}',
    zh: '{file}：提前结束、仅缺未使用列的行数：{rows}'
  },
  noteSerial: {
    en: '{file}: numbers in the column of editions were read as dates of a spreadsheet ({text} is {date})',
    zh: '{file}：届次列中的数被当作电子表格日期读取（{text} 即 {date}）'
  },
  noteMergedRows: {
    en: 'rows merged, since they repeat a customer (and edition) without contradiction: {rows}',
    zh: '重复同一客户（和届次）且不矛盾而合并的行数：{rows}'
  },
  noteAdded: {
    en: 'purchases added to an earlier one of the same customer in the same period: {rows}',
    zh: '并入同一客户同一时段较早一笔购买的行数：{rows}'
  },
  noteDays: {
    en: 'the days run from {first} to {last}; a period that they cover in part counts as whole',
    zh: '日期自 {first} 至 {last}；只覆盖一部分的时段按完整时段计'
  },
  noteCellsArea: {
    en: 'the columns named after editions hold square metres; 1 and other marks there count as attendance without a known area',
    zh: '以届次命名的列按平方米读取；其中的 1 及其他标记算作参展、面积不详'
  },
  noteCross: {
    en: 'the letter x beside ticks was read as a no',
    zh: '与√并用的字母 x 按“否”读取'
  },
  noteEmptyNo: {
    en: 'empty cells of attendance, which count as stayed away since no cell says no: {cells}',
    zh: '空白的参展单元格数（因没有任何单元格写明“否”，算作未参展）：{cells}'
  },
  noteEmptyUnknown: {
    en: 'empty cells of attendance, which count as not known since others say no: {cells}',
    zh: '空白的参展单元格数（因其他单元格写明了“否”，算作不详）：{cells}'
  },
  noteUnknownByReject: {
    en: 'attendances that are not known because their rows were rejected: {cells}',
    zh: '因相应的行被拒绝而不详的参展情况数：{cells}'
  },
  noteNoScale: {
    en: 'scores were read as they are, from 0 to 100',
    zh: '评分按 0 至 100 分直接读取'
  },
  noteGap: {
    en: 'there is no edition {labels} in these records; it counts as not held',
    zh: '记录中没有 {labels}；按未举办处理'
  },
  noteOneEdition: {
    en: 'there is one edition only: nothing can be said about renewal',
    zh: '只有一届：无法得出任何续展结论'
  },
  noteNobodyReturns: {
    en: 'nobody attended twice; check that a customer has the same number at every edition',
    zh: '没有任何客户参展两次；请检查同一客户在各届的编号是否一致'
  },
  noteEverybodyReturns: {
    en: 'nobody stayed away after coming once; check that customers who left are in the file',
    zh: '所有客户首次参展后从未缺席；请检查文件是否包含已流失的客户'
  },
  noteNeverCame: {
    en: 'customers who attended no edition of these records: {customers}',
    zh: '从未参加记录中任何一届的客户数：{customers}'
  },
  noteSinceLater: {
    en: 'customers who attended before the edition at which they are said to have come first, so that their tenure counts as not known: {customers}',
    zh: '在其注明的首展之前已参展、因而客户年限视为不详的客户数：{customers}'
  },
  noteSegments: {
    en: 'customers whose segment changes (the last one recorded stands): {customers}',
    zh: '客户群发生变化的客户数（以最后记录为准）：{customers}'
  },
  noteAlike: {
    en: 'customers named nearly like another, such as "{one}" and "{other}", who count as different: {pairs}',
    zh: '名称与他人几乎相同（如“{one}”与“{other}”）、按不同客户计的客户数：{pairs}'
  }
} as const satisfies Readonly<Record<string, Term>>

/** Name of a sentence about records. */
export type RecordsWordId = keyof typeof recordsWords
