/**
 * Waits for what a host's send function returns.
 *
 * @throws what its promise was rejected with, and a `Response` that is not ok: `fetch` resolves whatever the server
 *   says, and what it refused must not be forgotten as if it had gone
 */
export async function settled(answer: unknown): Promise<void> {
  const result = await answer;
  if (typeof Response !== 'undefined' && result instanceof Response && !result.ok) throw result;
}
