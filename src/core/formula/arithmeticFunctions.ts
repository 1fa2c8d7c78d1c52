import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import type { FormulaFunction } from './formulaFunction.js'

/** Functions of plain arithmetic. */
export const arithmeticFunctions: Readonly<Record<string, FormulaFunction>> = {
  exp: {
    arguments: ['x'],
    repeats: false,
    evaluate: exp,
    help: { en: 'e to the power of x', zh: 'e 的 x 次方' },
    example: { formula: 'exp(-0.5)', value: 0.6065306597126334 }
  },
  log: {
    arguments: ['x'],
    repeats: false,
    evaluate: log,
    help: { en: 'natural logarithm of x, which is above 0', zh: 'x 的自然对数，x 大于 0' },
    example: { formula: 'log(7)', value: 1.9459101490553132 }
  },
  sqrt: {
    arguments: ['x'],
    repeats: false,
    evaluate: (x: number) => Math.sqrt(x),
    help: { en: 'square root of x, which is at least 0', zh: 'x 的平方根，x 不小于 0' },
    example: { formula: 'sqrt(6.25)', value: 2.5 }
  },
  abs: {
    arguments: ['x'],
    repeats: false,
    evaluate: (x: number) => Math.abs(x),
    help: { en: 'x without its sign', zh: 'x 的绝对值' },
    example: { formula: 'abs(-3)', value: 3 }
  },
  min: {
    arguments: ['x'],
    repeats: true,
    evaluate: (...values: number[]) => Math.min(...values),
    help: { en: 'the least of its arguments', zh: '各参数中的最小值' },
    example: { formula: 'min(3, 1, 2)', value: 1 }
  },
  max: {
    arguments: ['x'],
    repeats: true,
    evaluate: (...values: number[]) => Math.max(...values),
    help: { en: 'the greatest of its arguments', zh: '各参数中的最大值' },
    example: { formula: 'max(3, 1, 2)', value: 3 }
  },
  floor: {
    arguments: ['x'],
    repeats: false,
    evaluate: (x: number) => Math.floor(x),
    help: { en: 'the greatest whole number not above x', zh: '不大于 x 的最大整数' },
    example: { formula: 'floor(-1.5)', value: -2 }
  },
  ceil: {
    arguments: ['x'],
    repeats: false,
    evaluate: (x: number) => Math.ceil(x),
    help: { en: 'the least whole number not below x', zh: '不小于 x 的最小整数' },
    example: { formula: 'ceil(1.2)', value: 2 }
  },
  round: {
    arguments: ['x'],
    repeats: false,
    evaluate: (x: number) => Math.round(x),
    help: { en: 'the nearest whole number; halves are rounded up', zh: '最接近 x 的整数，恰为一半时向上取' },
    example: { formula: 'round(2.5)', value: 3 }
  },
  if: {
    arguments: ['condition', 'then', 'otherwise'],
    repeats: false,
    evaluate: (condition: number, then: number, otherwise: number) => {
      if (Number.isNaN(condition)) return condition
      return condition !== 0 ? then : otherwise
    },
    help: {
      en: 'one of two values: the first where the condition is not 0; only the one needed is computed',
      zh: '二者取一：条件不为 0 时取前者；只计算所取的一个'
    },
    example: { formula: 'if(2 > 1, 10, 20)', value: 10 }
  }
}
