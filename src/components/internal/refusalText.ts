import type { Strings } from '../../strings/Strings.js';

/** What a refusal means, in words. A host's own reader may know other words than the kit: then it is not known. */
export function refusalText(explain: string, refusals: Strings['refusals']): string {
  const texts: Readonly<Record<string, string>> = refusals;
  return (Object.hasOwn(texts, explain) ? texts[explain] : undefined) ?? refusals.unknown;
}
