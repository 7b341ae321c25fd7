/**
 * Characters as the platform's limits count them: Unicode code points. An emoji is one, not two as `length` has it; one
 * that is joined of several counts each of them. The platform's pages say "characters" and no more
 * (https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components, read 2026-11-29).
 *
 * @example characterCount('Hi 👍') // 4
 */
export function characterCount(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) {
    const isSecondHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (isSecondHalf && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
}
