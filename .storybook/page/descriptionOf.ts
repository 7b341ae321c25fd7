/** What the comment of a component says before its tags: an example in it would be taken for markup. */
export function descriptionOf(component: unknown): string {
  const { __docgenInfo: info } = Object(component) as { __docgenInfo?: { description?: string } };
  return (info?.description ?? '').replace(/^@[\s\S]*/m, '').trim();
}
