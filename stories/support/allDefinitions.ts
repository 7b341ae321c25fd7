/// <reference types="vite/client" />
import { plainSpaces } from './plainSpaces.js';

/** A definition of the fixtures, under the name of its file. */
export interface NamedDefinition {
  file: string;
  definition: unknown;
}

const files = import.meta.glob<{ definition?: unknown }>('../../test/fixtures/templates/*.json', {
  eager: true,
  import: 'default',
});

/** All template definitions of the fixtures; an answer of the platform with several stands as several. */
export const allDefinitions: readonly NamedDefinition[] = Object.entries(files).flatMap(([path, fixture]) => {
  const file = path.replace(/^.*\//, '').replace('.json', '');
  const { definition } = fixture;
  if (definition === undefined) return [];
  const { data } = Object(definition) as { data?: unknown };
  return (Array.isArray(data) ? data : [definition]).map((one: unknown) => ({
    file,
    definition: plainSpaces(one),
  }));
});
