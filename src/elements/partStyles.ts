/**
 * The stylesheet of every shadow root, minified. The text is put in where the module is loaded, from `src/styles` and
 * `elements.css` (`scripts/styles.mjs`): nothing has to be written twice, and no page needs a `<style>`.
 */
export const partStyles: string = '';
