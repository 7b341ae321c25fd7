import { parseArgs } from 'node:util';
import { CommandError } from './CommandError.js';
import { check } from './check.js';
import { messageOf } from './messageOf.js';
import type { Output } from './Output.js';
import { stringsExport } from './stringsExport.js';
import { stringsImport } from './stringsImport.js';
import { themeCheck } from './themeCheck.js';
import { themeGenerate } from './themeGenerate.js';

const usage = `react-messaging-window theme check <file...> [--scheme light|dark] [--json]
  Checks the colors of a theme, CSS or DTCG tokens (.json), in light and dark: 4.5:1 for text,
  3:1 for icons, borders and focus. Several CSS files are read as one stylesheet.

react-messaging-window theme generate --accent <color> [--surface <color>] [--scheme light|dark|both]
                                      [--selector <selector>] [--out <file>] [--json]
  Prints a theme that passes, as CSS or (--json) as DTCG tokens.

react-messaging-window strings export [--locale <tag>] [--out <file>]
  Prints all texts as CSV with where they are seen and how long they may be, for translators.

react-messaging-window strings import <file> --locale <tag> [--partial] [--out <file>]
  Checks a translated CSV (keys, variables, plural forms, lengths) and writes a dictionary, .json or .ts.

react-messaging-window check <file...> [--provider <name>] [--channel <id>] [--received-at <instant>]
                             [--now <instant>] [--full] [--json]
  Reads your own deliveries (JSON, JSON lines, form bodies, XML) and lists of templates: which window each
  conversation has and why, what was not understood, which templates cannot be sent. Nothing leaves your machine;
  contacts are shortened unless --full is given. A file named - is the standard input.

Exit codes: 0 passes, 1 does not pass, 2 cannot be read.`;

/** Runs the command that the arguments name; the answer is the exit code. */
export function runCommand(args: readonly string[], output: Output): number {
  try {
    return dispatch(args, output);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output.warn(error.message);
    return 2;
  }
}

function dispatch(args: readonly string[], output: Output): number {
  const { values, positionals } = parse(args);
  const { help, json = false, ...rest } = values;
  const [topic, verb, ...files] = positionals;
  if (help || args.length === 0) {
    output.print(usage);
    return 0;
  }
  if (topic === 'check') return check({ ...rest, files: positionals.slice(1), json }, output);
  if (topic === 'theme' && verb === 'check') return themeCheck({ files, scheme: rest.scheme, json }, output);
  if (topic === 'theme' && verb === 'generate') return themeGenerate({ ...rest, json }, output);
  if (topic === 'strings' && verb === 'export') return stringsExport(rest, output);
  if (topic === 'strings' && verb === 'import') return stringsImport({ ...rest, files }, output);
  throw new CommandError(`no command "${positionals.join(' ')}".\n\n${usage}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accent: { type: 'string' },
        surface: { type: 'string' },
        scheme: { type: 'string' },
        selector: { type: 'string' },
        out: { type: 'string' },
        locale: { type: 'string' },
        partial: { type: 'boolean' },
        provider: { type: 'string' },
        channel: { type: 'string' },
        'received-at': { type: 'string' },
        now: { type: 'string' },
        full: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(`${messageOf(error)}\n\n${usage}`);
  }
}
