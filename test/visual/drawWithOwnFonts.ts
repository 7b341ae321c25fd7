/** Scripts that the fonts of the pictures have. */
const KNOWN = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const STAND_IN = '¤';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Replaces what only fonts of the machine could draw, sign for sign. */
export function drawWithOwnFonts(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const drawn = [...segmenter.segment(text.data)]
      .map(({ segment }) => (KNOWN.test(segment) && !EMOJI.test(segment) ? segment : STAND_IN))
      .join('');
    if (drawn !== text.data) text.data = drawn;
  }
}
