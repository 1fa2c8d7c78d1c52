import type { Term } from '../i18n/terms.js'

/** What files that cannot be read are answered with, besides the words of the scenario room. */
export const nodeWords = {
  notUtf8: { en: 'the text is not UTF-8', zh: '文本不是 UTF-8 编码' },
  isUtf16: { en: 'the text is UTF-16; a scenario is UTF-8', zh: '文本为 UTF-16 编码；情景文件须为 UTF-8' },
  saveAsUtf8: { en: 'save the file again with the encoding UTF-8', zh: '以 UTF-8 编码重新保存文件' },
  forbidden: { en: 'the file may not be read; its permissions forbid it', zh: '没有读取该文件的权限' },
  linkCircle: { en: 'the links lead in a circle', zh: '链接循环指向' },
  nameTooLong: { en: 'a file name as long as that cannot exist', zh: '文件名过长，不可能存在' },
  noFolder: { en: 'there is no folder "{folder}"', zh: '文件夹“{folder}”不存在' },
  isFolder: { en: 'this is a folder; a scenario is a file', zh: '这是文件夹；情景须为文件' },
  gotBytes: { en: '{size} bytes', zh: '{size} 字节' },
  noFonts: {
    en: 'a picture cannot be drawn without its fonts; on Debian or Ubuntu install them with "sudo apt-get install -y fonts-noto-cjk", elsewhere name font files of your own with the option "fonts" (an SVG needs none)',
    zh: '没有字体就无法绘制图片；Debian 或 Ubuntu 请运行“sudo apt-get install -y fonts-noto-cjk”安装，其他系统请用选项“fonts”指定自己的字体文件（SVG 不需要字体）'
  },
  gotNoFiles: { en: 'no file {files}', zh: '没有文件 {files}' },
  unknownPreset: { en: 'unknown preset "{name}"', zh: '未知的预设“{name}”' },
  unknownPresetAmong: {
    en: 'unknown preset "{name}"; shipped are {names}',
    zh: '未知的预设“{name}”；随附的预设为 {names}'
  },
  noDataFile: {
    en: 'there is no data file "{name}"; shipped are {names}',
    zh: '没有数据文件“{name}”；随附的有 {names}'
  },
  wholeNumber: { en: 'must be a whole number from 1 to {most}', zh: '须为 1 至 {most} 的整数' },
  noCheckpoint: {
    en: 'the file exists and is no checkpoint; name another, or one that --checkpoint made',
    zh: '该文件已存在，且不是检查点文件；请另取文件名，或用 --checkpoint 生成的文件'
  },
  tableFolder: { en: 'this is a folder; a table is a file', zh: '这是文件夹；表格须为文件' },
  tableTooLarge: {
    en: 'the file is too large; at most {most} bytes of a table are read',
    zh: '文件过大；表格最多读取 {most} 字节'
  },
  checkpointFolder: { en: 'it is a folder; name a file', zh: '它是文件夹；请指定文件' },
  checkpointNoFolder: {
    en: 'the checkpoint cannot be kept there: there is no such folder',
    zh: '无法在该处保存检查点：文件夹不存在'
  },
  checkpointRefused: { en: 'the checkpoint cannot be kept there: {reason}', zh: '无法在该处保存检查点：{reason}' },
  threadDied: {
    en: 'a thread died ({reason}); what it was playing is played again',
    zh: '一个线程意外中止（{reason}）；其工作将重新进行'
  },
  threadsGivenUp: {
    en: 'the threads that played a part of the work died {tries} times, so it was given up; the last reason: {reason}',
    zh: '承担某部分工作的线程已中止 {tries} 次，因此放弃；最后一次的原因：{reason}'
  },
  threadsGivenUpExample: {
    en: '--threads 1 (or threadRunner({ threads: 1 })) plays without threads and needs less memory; fewer customers, or a greater standsFor, need less too',
    zh: '--threads 1（或 threadRunner({ threads: 1 })）不用线程，所需内存较少；减少客户数或增大 standsFor 也可减少内存'
  }
} as const satisfies Readonly<Record<string, Term>>
