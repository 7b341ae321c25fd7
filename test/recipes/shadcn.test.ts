import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import registry from '../../registry.json' with { type: 'json' };
import tokens from '../../tokens/kit.tokens.json' with { type: 'json' };
import { root } from '../contracts/sources.js';

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };

/** What https://ui.shadcn.com/schema/registry.json says of the members that are used here, read 2026-11-22. */
const schema = {
  type: 'object',
  required: ['$schema', 'name', 'homepage', 'items'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://ui.shadcn.com/schema/registry.json' },
    name: text,
    homepage: text,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'type'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9-]+$' },
          type: { const: 'registry:component' },
          title: text,
          description: text,
          dependencies: texts,
          files: {
            type: 'array',
            items: {
              type: 'object',
              required: ['path', 'type'],
              additionalProperties: false,
              properties: { path: text, type: { const: 'registry:component' } },
            },
          },
          css: { type: 'object', additionalProperties: { type: 'object', additionalProperties: text } },
        },
      },
    },
  },
};

it('registry.json has the form of a shadcn registry', () => {
  const ajv = new Ajv();
  expect(ajv.validate(schema, registry), ajv.errorsText()).toBe(true);
});

it('registry.json names files that are there, and what they import', () => {
  for (const { files, dependencies } of registry.items) {
    for (const { path } of files) {
      const file = join(root, path);
      expect(existsSync(file), path).toBe(true);
      const imported = [...readFileSync(file, 'utf8').matchAll(/'(react-[^'/]+)[^']*';/g)].map(
        ([, name]) => name,
      );
      expect([...new Set(imported)]).toEqual(dependencies);
    }
  }
});

it('registry.json sets public tokens', () => {
  const names = registry.items.flatMap(({ css }) => Object.values(css).flatMap((rule) => Object.keys(rule)));
  const set = names.filter((name) => name.startsWith('--'));
  expect(set.length).toBeGreaterThan(5);
  const known = Object.keys(tokens.mw).map((name) => `--mw-${name}`);
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
});
