import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

/**
 * Runs a command of the system or of an installed package in the root folder. Never rejects.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ stdio?: 'inherit' | 'pipe', env?: Record<string, string>, collects?: 'all' | 'stdout' }} [options]
 *   `pipe` collects what it prints, all of it or only its answer
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { stdio = 'pipe', env = {}, collects = 'all' } = {}) {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', stdio, stdio],
      env: { ...process.env, PATH: path, ...env },
      // The commands of packages are .cmd files there.
      shell: isWindows,
    });
    // Ctrl-C reaches the child by itself; a supervisor's signal does not.
    const stop = () => child.kill();
    process.once('SIGTERM', stop);
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    if (collects === 'all') child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => {
      process.off('SIGTERM', stop);
      done({ code: code ?? 1, output });
    });
  });
}
