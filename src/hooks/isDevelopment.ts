declare const process: { env: { NODE_ENV?: string } };

/** Whether this is a development build. Bundlers put the value in; without one there is no `process`, and no warnings. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
