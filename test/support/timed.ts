/** What some work gives, and the seconds that it took. */
export async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> {
  const start = performance.now();
  const answer = await work();
  return [answer, (performance.now() - start) / 1000];
}
