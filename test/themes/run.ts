import { readFileSync } from 'node:fs';
import { CommandError } from '../../cli/CommandError.js';
import { runCommand } from '../../cli/runCommand.js';
import { es } from '../../src/locales/es.js';
import { esTemplates } from '../../src/locales/templates/es.js';
import { english } from '../../src/strings/english.js';

/** Runs the command in the test's own world: `files` are the only ones there are, besides those on disk. */
export function run(args: readonly string[], files: Record<string, string> = {}) {
  const world = { code: -1, out: '', err: '', files: { ...files } as Record<string, string> };
  world.code = runCommand(args, {
    print: (text) => {
      world.out += `${text}\n`;
    },
    warn: (text) => {
      world.err += `${text}\n`;
    },
    read: (path) => {
      const name = path.replace(`${process.cwd()}/`, '');
      const text = world.files[name];
      if (text !== undefined) return text;
      try {
        return readFileSync(path, 'utf8');
      } catch {
        throw new CommandError(`cannot open ${path}`);
      }
    },
    dictionary: (locale) => ({ en: english, es: { ...es, ...esTemplates } })[locale],
    write: (path, text) => {
      world.files[path] = text;
    },
  });
  return world;
}
