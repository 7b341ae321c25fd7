import { recordOf } from './recordOf.js';

/** The definitions in a list answer, an array of definitions, an array of list answers, or a definition alone. */
export function definitionsIn(answer: unknown): readonly unknown[] {
  const page = Array.isArray(answer) ? answer : pageOf(answer);
  if (!page) return recordOf(answer)?.components === undefined ? [] : [answer];
  return page.flatMap((member: unknown) => (pageOf(member) ? definitionsIn(member) : [member]));
}

/** The list of an answer: `data`, or 360dialog's `waba_templates`. */
function pageOf(answer: unknown): readonly unknown[] | undefined {
  const { data, waba_templates } = recordOf(answer) ?? {};
  return [data, waba_templates].find(Array.isArray);
}
