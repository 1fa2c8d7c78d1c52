export function notebookPage(notebook: unknown, language: 'en' | 'zh-CN'): string
