import { expect, it } from 'vitest'
import { hasSeveral, hiddenParameter, hiddenStage } from '../../src/analysis/hiddenNames.js'

it('two hidden stages that the theory calls alike are told apart in words, in both languages', () => {
  expect(hiddenParameter('transition.trust 2.weakening', 'en')).toBe('move: Trust (state 2) → Weakening')
  expect(hiddenParameter('transition.trust 2.weakening', 'zh-CN')).toBe('转移：信任（第 2 个状态） → 弱化')
  expect(hiddenParameter('attendance.trust 2', 'en')).toBe('attends in Trust (state 2)')
  expect(hiddenParameter('attendance.trust 2', 'zh-CN')).toBe('信任（第 2 个状态）期参展概率')
  expect(hiddenParameter('initial.confirmation', 'en')).toBe('starts in Confirmation')
  expect(hiddenStage('disappearance', 'en')).toBe('Disappearance')
  expect([hasSeveral(['attendance.trust', 'attendance.weakening']), hasSeveral(['transition.trust 2.trust'])]).toEqual([
    false,
    true
  ])
})
