/** The fields of a form as Twilio sends it; `undefined`: none of them is an id of Twilio's. */
export function formOf(body: string): object | undefined {
  return /(?:^|&)\w*Sid=/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
}
