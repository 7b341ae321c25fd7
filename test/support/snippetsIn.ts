/** A block of code in Markdown. */
export interface Snippet {
  language: string;
  code: string;
}

/** The blocks of code in a text, in order, as written. */
export function snippetsIn(markdown: string): Snippet[] {
  const blocks = markdown.matchAll(/^```(\w+)\b[^\n]*\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, language = '', code = '']) => ({ language, code }));
}
