/** 128 random bits; `crypto.randomUUID` exists only on secure pages, and an inbox may run on a plain one. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
