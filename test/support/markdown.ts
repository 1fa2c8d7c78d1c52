/** A fenced code block of a page. */
export interface Block {
  readonly language: string
  readonly text: string
  /** The name in the comment above it, if any. */
  readonly example: string | undefined
}

/** The fenced code blocks of a page, without the indentation of a list they stand in. */
export function blocksOf(page: string): Block[] {
  const fence =
    /(?:^ *<!-- example: (?<example>\S+) -->\n)?^(?<indent> *)```(?<language>\w*)\n(?<text>[\s\S]*?)^ *```$/gm
  return [...page.matchAll(fence)].map(({ groups: { example, indent, language, text } = {} }) => ({
    example,
    language,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), '')
  }))
}

/** The command lines that begin with `npx perennial`, in code blocks and within sentences. */
export function commandsOf(page: string): string[] {
  const inBlocks = blocksOf(page).flatMap(({ text }) =>
    text.split('\n').filter((line) => line.startsWith('npx perennial'))
  )
  const inSentences = [...page.matchAll(/`(npx perennial [^`\n]+)`/g)].map(([, command]) => command)
  return [...inBlocks, ...inSentences]
}

/** Levels of the headings, one after the other. */
export function sectionsOf(text: string): string {
  const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, '')
  return [...prose.matchAll(/^(#+) /gm)].map(([, level]) => level).join(' ')
}
