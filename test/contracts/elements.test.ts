import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MwBadge, MwComposer, MwRiskAlert, MwTemplateSelector } from 'react-messaging-window/elements';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

const page = readFileSync(join(root, 'docs/elements.md'), 'utf8');
/** Everything that the page writes as code. */
const written = new Set(page.match(/`[^`\n]+`/g)?.map((code) => code.slice(1, -1)));

const classes = { MwBadge, MwRiskAlert, MwComposer, MwTemplateSelector };

describe('docs/elements.md', () => {
  it.each(Object.entries(classes))('names every attribute and property of %s', (_, element) => {
    const { kinds, observedAttributes } = element as unknown as {
      kinds: Record<string, { read?: unknown }>;
      observedAttributes: string[];
    };
    const properties = Object.entries(kinds).flatMap(([name, { read }]) =>
      read === undefined ? [name] : [],
    );
    expect(observedAttributes.length).toBeGreaterThan(1);
    expect([...observedAttributes, ...properties].filter((name) => !written.has(name))).toEqual([]);
  });

  it('names every event, and none that is not there', () => {
    const source = readFileSync(join(root, 'src/elements/ElementEvents.ts'), 'utf8');
    const events = [...source.matchAll(/^ {2}'(mw-[a-z-]+)':/gm)].map(([, name]) => name);
    const elements = ['mw-badge', 'mw-risk-alert', 'mw-composer', 'mw-template-selector'];
    const named = [...written].filter((code) => /^mw-[a-z-]+$/.test(code) && !elements.includes(code));
    expect(new Set(named)).toEqual(new Set(events));
  });
});
