import plain from 'react-messaging-window/styles.css?inline';
import layered from 'react-messaging-window/styles.layer.css?inline';
import { describe, expect, it } from 'vitest';
import { addStyle, framePage } from '../support/framePage.js';
import { computedStyles, sentinels } from '../support/sentinels.js';

const themes = import.meta.glob<string>('../../themes/*.css', {
  eager: true,
  query: '?inline',
  import: 'default',
});
const sheets = { 'styles.css': plain, 'styles.layer.css': layered, themes: Object.values(themes).join('\n') };

describe('the CSS of the kit', () => {
  it.each(Object.entries(sheets))('changes no computed style of a host without parts: %s', (_, css) => {
    const page = framePage({ styles: ['body { font: 15px serif } a { color: green }'], body: sentinels });
    const before = computed(page);
    addStyle(page, css);
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(computed(page)).toEqual(before);
  });

  it('would be caught changing one', () => {
    const page = framePage({ body: sentinels });
    const before = computed(page);
    addStyle(page, 'legend::marker, summary { letter-spacing: 1px }');
    expect(computed(page)).not.toEqual(before);
  });

  it('changes none beside and around a part', () => {
    // Of fixed size, since a part that grows moves what is around it.
    const part = '<div id="part" style="block-size: 60px; inline-size: 200px; overflow: hidden"></div>';
    const page = framePage({ body: `${sentinels}${part}` });
    const before = computed(page);
    addStyle(page, plain);
    const place = page.querySelector('#part');
    place?.insertAdjacentHTML(
      'beforeend',
      '<button class="mw mw-button" data-variant="primary">Send</button>',
    );
    place?.insertAdjacentHTML('beforeend', '<div class="mw mw-panel" data-status="open">Panel</div>');
    const after = computed(page);
    expect(Object.fromEntries(Object.keys(before).map((name) => [name, after[name]]))).toEqual(before);
  });
});

/** All of a page. */
function computed(page: Document): Record<string, string> {
  return computedStyles([page.documentElement, page.body, ...page.body.querySelectorAll('*')]);
}
