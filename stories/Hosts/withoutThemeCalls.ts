/**
 * Tailwind's preflight as a browser reads it: each `theme(key, fallback)` is its fallback, which is what the
 * compiler writes for a project whose theme says nothing else.
 */
export function withoutThemeCalls(css: string): string {
  return css.replace(/(?:--)?\btheme\(\s*[^,()]+,\s*([^()]*)\)/g, '$1');
}
