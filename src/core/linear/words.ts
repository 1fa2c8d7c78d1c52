import { fittingDigits, formatNumber } from '../formatNumber.js'
import type { ConflictMember } from './conflict.js'

/** What is said of wrong variables and constraints, in both languages. */
export const words = {
  noVariables: { message: 'there is no variable to set', messageZh: '没有可设定的变量' },
  twice: (name: string) => ({
    message: `the name "${name}" is given twice; each needs one of its own`,
    messageZh: `名称“${name}”重复；每个须各有名称`
  }),
  notNumber: (what: string) => ({ message: `${what} must be a finite number`, messageZh: `${what} 须为有限数值` }),
  unknown: (constraint: string, name: string) => ({
    message: `constraint "${constraint}" names an unknown variable "${name}"`,
    messageZh: `约束“${constraint}”中有未知变量“${name}”`
  }),
  noLimit: (constraint: string) => ({
    message: `constraint "${constraint}" has no limit`,
    messageZh: `约束“${constraint}”没有限值`
  }),
  equalsAlone: (constraint: string) => ({
    message: `constraint "${constraint}" has equals beside atMost or atLeast; one of them is enough`,
    messageZh: `约束“${constraint}”同时有 equals 与 atMost 或 atLeast；只需其一`
  }),
  unbounded: (name: string) => ({
    message: `nothing limits "${name}" from above: give it a high bound, or a total that holds it`,
    messageZh: `“${name}”没有上限：请给出 high，或给出包含它的总额`
  }),
  /** The members of a smallest set of conditions that cannot hold together; any one of them moved would do. */
  infeasible: (members: readonly ConflictMember[]) => {
    const open = members.filter(canMove)
    const together = {
      en: `no plan meets all conditions together: ${members.map((each) => sideText(each, each.asked)).join(', ')}`,
      zh: `没有方案能同时满足全部条件：${members.map((each) => sideTextZh(each, each.asked)).join('，')}`
    }
    if (open.length === 0) return { message: together.en, messageZh: together.zh }
    return {
      message: `${together.en}. Any one of these would make room: ${open.map((each) => sideText(each, each.possible)).join(', or ')}`,
      messageZh: `${together.zh}。改动其中任何一项即可：${open.map((each) => sideTextZh(each, each.possible)).join('，或')}`
    }
  }
}

/** A limit that is not below 0 is not advised to go there: spends are not negative. */
function canMove({ asked, possible }: ConflictMember): boolean {
  return possible >= 0 || asked < 0
}

function sideText({ name, limit, kind }: ConflictMember, value: number): string {
  if (kind === 'fixed') return `"${name}" fixed at ${shown(value)}`
  return `"${name}" at ${limit === 'atMost' ? 'most' : 'least'} ${shown(value)}`
}

function sideTextZh({ name, limit, kind }: ConflictMember, value: number): string {
  if (kind === 'fixed') return `“${name}”固定为 ${shown(value)}`
  return `“${name}”${limit === 'atMost' ? '至多' : '至少'} ${shown(value)}`
}

/** Limits are found by a linear programme, to within a hair. */
function shown(value: number): string {
  return formatNumber(value, fittingDigits([value]))
}
