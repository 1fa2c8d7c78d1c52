import { compare } from '../../../src/experiment/compare.js'
import { pageInputOf, pageOf } from '../../../src/node/reportPage.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

/** Texts that would do harm if they became markup, or ran as a formula in a spreadsheet. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)',
  '-1+HYPERLINK("http://evil.test")',
  ']]><!-- --><style>*{display:none}</style>'
] as const

const [script, image, title, handler, formula, at, link, comment] = hostileTexts

const small = {
  horizon: { editions: 2, warmUp: 1 },
  replications: 3,
  notice: script,
  noticeZh: image,
  segments: {
    firms: { marketSize: 60, title: formula, titleZh: formula },
    leaders: { marketSize: 8, title: title, titleZh: title },
    media: { kind: 'partner' as const, marketSize: 6, title: link, titleZh: comment }
  },
  levers: { service: { spend: 6000 }, advertising: { spend: 8000 } }
}

/** A small fair all of whose names are hostile, and a plan. */
export const scenarios = [
  makeScenario({ ...small, title: script, titleZh: handler }, 'fair'),
  makeScenario(
    {
      ...small,
      title: image,
      titleZh: at,
      levers: { ...small.levers, service: { spend: 60000 } },
      tactics: { club: { level: 'social', cost: 20, title: comment, titleZh: title } }
    },
    'plan'
  )
]

export const comparison = await compare(scenarios)

/** The page of that comparison, with its charts. */
export function hostilePage(language: 'en' | 'zh-CN', question?: string): Promise<string> {
  return pageOf(pageInputOf(comparison, scenarios, { language, ...(question === undefined ? {} : { question }) }))
}
