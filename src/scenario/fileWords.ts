import type { Term } from '../i18n/terms.js'

/** What files and settings that cannot be read are answered with, and what was found in them. */
export const fileWords = {
  gotText: { en: 'text "{text}"', zh: '文字“{text}”' },
  gotNothing: { en: 'nothing', zh: '空值' },
  gotEmptyFile: { en: 'an empty file', zh: '空文件' },
  gotEmptyList: { en: 'an empty list', zh: '空列表' },
  gotShortList: { en: 'a list of 1 value', zh: '含 1 个值的列表' },
  gotList: { en: 'a list of {length} values', zh: '含 {length} 个值的列表' },
  gotEmptyMap: { en: 'an empty map', zh: '空映射' },
  gotShortMap: { en: 'a map with the key {keys}', zh: '含键 {keys} 的映射' },
  gotMap: { en: 'a map with the keys {keys}', zh: '含键 {keys} 的映射' },
  gotLongMap: { en: 'a map with the keys {keys}, …', zh: '含键 {keys} 等的映射' },
  gotKey: { en: 'the key {key}', zh: '键 {key}' },
  gotSum: { en: 'a sum of {sum}', zh: '合计 {sum}' },
  gotBoth: { en: '{first} and {second}', zh: '{first} 与 {second}' },
  gotResponse: {
    en: 'a response of {response} and a ceiling of {ceiling}',
    zh: '响应 {response}、上限 {ceiling}'
  },
  gotAnswers: {
    en: 'atZero {atZero}, response {response}, atHalfMore {atHalfMore}, ceiling {ceiling}',
    zh: 'atZero 为 {atZero}、response 为 {response}、atHalfMore 为 {atHalfMore}、ceiling 为 {ceiling}'
  },
  gotPeak: { en: 'a peak of {peak} and a usual spend of {usual}', zh: '峰值 {peak}、通常投入 {usual}' },
  gotPeakResponse: { en: 'a response of {response} at the peak', zh: '峰值处的响应 {response}' },
  gotThresholds: {
    en: 'detractorBelow {detractorBelow} and promoterFrom {promoterFrom}',
    zh: 'detractorBelow 为 {detractorBelow}、promoterFrom 为 {promoterFrom}'
  },
  gotUndefined: { en: 'undefined', zh: 'undefined' },
  gotValueOf: { en: 'a {type}', zh: '{type} 类型的值' },
  gotCycle: { en: 'an object that contains itself', zh: '包含自身的对象' },
  gotDeep: { en: 'an object nested too deeply', zh: '嵌套过深的对象' },
  gotNotPlain: { en: 'an object that is not plain data', zh: '不是普通数据的对象' },

  notAMap: { en: 'a scenario must be a map of keys and values', zh: '情景须为键与值的映射' },
  versionMissing: {
    en: 'the file must say which version of the scenario format it is written in',
    zh: '文件须注明所用情景格式的版本'
  },
  versionNotWhole: {
    en: 'the version of the scenario format must be a whole number, {version} today',
    zh: '情景格式的版本须为整数，目前为 {version}'
  },
  versionNewer: {
    en: 'written for a newer Perennial; this one reads the scenario format up to version {version}. Install the newer one, or ask for the file in the older format',
    zh: '文件为更新版本的 Perennial 所写；当前程序最高可读取第 {version} 版情景格式。请安装新版本，或索取旧格式的文件'
  },
  extendsInProgram: {
    en: 'only files extend files; a program calls varyScenario(base, changes, name), or varyLifecycle for a lifecycle of its own',
    zh: '只有文件才能用 extends 引用文件；程序中请调用 varyScenario(base, changes, name)，自定义生命周期则用 varyLifecycle'
  },
  extendsName: { en: 'must be the name of one file, relative to this one', zh: '须为一个文件名，相对于本文件' },
  extendsCircle: {
    en: 'the files extend one another in a circle: {files}',
    zh: '文件之间的 extends 循环引用：{files}'
  },
  extendsTooLong: { en: 'more than {most} files extend one another', zh: 'extends 引用的文件超过 {most} 层' },

  noSuchFile: { en: 'there is no such file', zh: '文件不存在' },
  cannotBeRead: { en: 'the file cannot be read ({code})', zh: '无法读取文件（{code}）' },
  tooLarge: {
    en: 'the file is too large for a scenario; at most {most} bytes are read',
    zh: '文件过大；情景文件最多读取 {most} 字节'
  },
  tooManyValues: {
    en: 'holds more than {most} values; what an alias stands for counts each time it is used',
    zh: '值的个数超过 {most}；别名所代表的内容每用一次计一次'
  },
  tooDeep: { en: 'the lists and maps are nested too deeply', zh: '列表与映射嵌套过深' },
  noAnchor: {
    en: 'the alias *{name} has no anchor &{name} before it',
    zh: '别名 *{name} 之前没有锚点 &{name}'
  },
  aliasInside: {
    en: 'the alias *{name} stands inside what it stands for',
    zh: '别名 *{name} 出现在它所代表的内容之中'
  },
  commaInNumber: {
    en: 'inside { } a comma ends the value, so this is two entries; decimals take a point, thousands nothing',
    zh: '在 { } 中逗号表示一项结束，因此这里成了两项；小数用点号，千位不加分隔'
  },
  keyNotAWord: { en: 'a key must be one word', zh: '键须为一个词' },
  keyTwice: { en: 'the key "{key}" is written twice', zh: '键“{key}”重复' },
  keyTwiceFirst: {
    en: 'the key "{key}" is written twice, first in line {line}',
    zh: '键“{key}”重复，首次出现在第 {line} 行'
  },

  mustBeSetting: { en: 'must be path=value', zh: '须写成“路径=值”' },
  cannotBeSet: { en: 'belongs to the file and cannot be set', zh: '属于文件本身，不能用 --set 修改' },
  noDeeperPart: { en: '{path} has no parts within its parts', zh: '{path} 的组成部分不能再细分' },
  noPart: { en: '{path} is one value and has no part "{part}"', zh: '{path} 是单个值，没有组成部分“{part}”' },
  partIsEdition: {
    en: 'a part of a value by edition is the number of an edition',
    zh: '按届变化的值，其组成部分须为届次'
  },
  noSuchItem: { en: 'the list has {length} values, counted from 1', zh: '列表共有 {length} 个值，从 1 数起' }
} as const satisfies Readonly<Record<string, Term>>
