/**
 * The texts that the platform writes into an authentication template, in the template's language. English is the
 * documented wording; for other languages only the code is shown.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates (read 2026-11-22)
 */
export function oneTimeCodeText(language: string, hasAdvice: boolean): string {
  if (!isEnglish(language)) return '*{{1}}*';
  return `*{{1}}* is your verification code.${hasAdvice ? ' For your security, do not share this code.' : ''}`;
}

/** The footer that says how long the code is good, `''` where nothing is said. */
export function oneTimeCodeFooter(language: string, minutes: string): string {
  return minutes !== '' && isEnglish(language) ? `This code expires in ${minutes} minutes.` : '';
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language.replace('_', '-'));
}
