/**
 * What Twilio takes of variables, in UTF-16 units.
 * https://www.twilio.com/docs/content/using-variables-with-content-api (31 July 2026, read 2026-11-29)
 */
const VARIABLE_NAME_MAX_LENGTH = 16;
export const VARIABLE_MAX_LENGTH = 1600;
export const VARIABLES_MAX = 100;

/** Whether a variable may be called so: "numeric or alphanumeric, but they can't contain spaces". */
export function isVariableName(name: string): boolean {
  return /^[^\s{}]+$/.test(name) && name.length <= VARIABLE_NAME_MAX_LENGTH;
}
