import { execFile } from 'node:child_process';

/** Runs a command in a folder; gives what it prints. A failure carries all that it said. */
export function run(
  command: string,
  args: string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, ...more };
  return new Promise((done, fail) => {
    execFile(
      command,
      args,
      { cwd, env, shell: process.platform === 'win32', maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        if (error) fail(new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`));
        else done(stdout);
      },
    );
  });
}
