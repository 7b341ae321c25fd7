#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { CommandError } from './CommandError.js';
import { messageOf } from './messageOf.js';
import { runCommand } from './runCommand.js';

process.exitCode = runCommand(process.argv.slice(2), {
  print: (text) => console.log(text),
  warn: (text) => console.error(text),
  read: (path) => access(path, () => readFileSync(path, 'utf8')),
  write: (path, text) => access(path, () => writeFileSync(path, text)),
});

function access<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new CommandError(`cannot open ${path}: ${messageOf(error)}`);
  }
}
