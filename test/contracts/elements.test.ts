import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MwBadge, MwComposer, MwRiskAlert, MwTemplateSelector } from 'react-messaging-window/elements';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

const page = readFileSync(join(root, 'docs/elements.md'), 'utf8');
/** Everything that the page writes as code. */
const written = new Set(page.match(/`[^`\n]+`/g)?.map((code) => code.slice(1, -1)));

const classes = { MwBadge, MwRiskAlert, MwComposer, MwTemplateSelector };

/** What an element takes and has, by the names of its attributes and of its properties. */
function namesOf(element: (typeof classes)[keyof typeof classes]) {
  const { kinds, observedAttributes } = element as unknown as {
    kinds: Record<string, { read?: unknown }>;
    observedAttributes: string[];
  };
  const alone = Object.entries(kinds).flatMap(([name, { read }]) => (read === undefined ? [name] : []));
  return { attributes: observedAttributes, alone, own: Object.getOwnPropertyNames(element.prototype) };
}

describe('docs/elements.md', () => {
  it.each(Object.entries(classes))('names every attribute and property of %s', (_, element) => {
    const { attributes, alone } = namesOf(element);
    expect(attributes.length).toBeGreaterThan(1);
    expect([...attributes, ...alone].filter((name) => !written.has(name))).toEqual([]);
  });

  it('names in its table nothing that is not there', () => {
    const known = new Set(['lang', 'mw-badge', 'mw-risk-alert', 'mw-composer', 'mw-template-selector']);
    for (const element of Object.values(classes)) {
      const { attributes, alone, own } = namesOf(element);
      for (const name of [...attributes, ...alone, ...own]) known.add(name);
    }
    const [table = ''] = /^\| element \| attributes[\s\S]*?\n\n/m.exec(page) ?? [];
    const named = [...table.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names every event, and none that is not there', () => {
    const source = readFileSync(join(root, 'src/elements/ElementEvents.ts'), 'utf8');
    const events = [...source.matchAll(/^ {2}'(mw-[a-z-]+)':/gm)].map(([, name]) => name);
    const elements = ['mw-badge', 'mw-risk-alert', 'mw-composer', 'mw-template-selector'];
    const named = [...written].filter((code) => /^mw-[a-z-]+$/.test(code) && !elements.includes(code));
    expect(new Set(named)).toEqual(new Set(events));
  });
});
