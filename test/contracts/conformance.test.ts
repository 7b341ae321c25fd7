import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportsOf, root } from './sources.js';

/** Components that the suite has no row for, and why. */
const WITHOUT_A_ROW = {
  MessagingWindowProvider: 'has no element',
  MessagingWindowRoot: 'has no element',
  RiskAlertRoot: 'has no element',
  RiskAlertPanel: 'stands in a portal, with tests of its own',
};

describe('the conformance suite', () => {
  it('has a row for every part that has an element', () => {
    const suite = readFileSync(join(root, 'test/components/conformance.browser.test.tsx'), 'utf8');
    const rows = [...suite.matchAll(/\bname: '([A-Z]\w+)'/g)].map(([, name]) => name);
    const components = ['src/index.ts', 'src/panel.ts', 'src/templates.ts']
      .flatMap((door) => [...exportsOf(door)])
      .filter(([name, isType]) => !isType && /^[A-Z]/.test(name))
      .map(([name]) => name);
    const parts = components.filter((name) => !Object.hasOwn(WITHOUT_A_ROW, name));
    expect(new Set(rows)).toEqual(new Set(parts));
    expect(Object.keys(WITHOUT_A_ROW).filter((name) => !components.includes(name))).toEqual([]);
  });
});
