import type { Scheme } from '../../../cli/theme/Theme.js';

/** The head of a column for each scheme of a theme. */
export function SchemeColumns({ schemes }: { schemes: readonly Scheme[] }) {
  return schemes.map((scheme) => (
    <th key={scheme} scope="col">
      {scheme === 'light' ? 'Light' : 'Dark'}
    </th>
  ));
}
