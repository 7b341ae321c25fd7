/** Steps of a fuzz test: few in `npm test`, as many as wished by `npm run fuzz`. */
export function fuzzSteps(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}
