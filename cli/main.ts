#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { CommandError } from './CommandError.js';
import { loadDictionaries } from './loadDictionaries.js';
import { messageOf } from './messageOf.js';
import { runCommand } from './runCommand.js';

const args = process.argv.slice(2);
const dictionaries = await loadDictionaries(args);

process.exitCode = runCommand(args, {
  print: (text) => console.log(text),
  warn: (text) => console.error(text),
  read: (path) => access(path, () => readFileSync(path === '-' ? 0 : path, 'utf8')),
  write: (path, text) => access(path, () => writeFileSync(path, text)),
  dictionary: (locale) => dictionaries.get(locale),
});

function access<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new CommandError(`cannot open ${path}: ${messageOf(error)}`);
  }
}
