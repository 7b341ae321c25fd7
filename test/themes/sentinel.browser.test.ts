import plain from 'react-messaging-window/styles.css?inline';
import layered from 'react-messaging-window/styles.layer.css?inline';
import { describe, expect, it } from 'vitest';
import { addStyle, framePage } from '../support/framePage.js';

const themes = import.meta.glob<string>('../../themes/*.css', {
  eager: true,
  query: '?inline',
  import: 'default',
});
const sheets = { 'styles.css': plain, 'styles.layer.css': layered, themes: Object.values(themes).join('\n') };

/** A bit of everything that a host's page has, none of it of the kit. */
const host = `
  <header id="top" class="window badge button icon hidden open"><h1>Inbox</h1><nav><a href="#top">Home</a></nav></header>
  <main class="panel composer notice templates" data-status="open" data-state="open" data-variant="primary">
    <h2>Conversations</h2><p lang="fr">Bonjour <b>tout</b> le <em>monde</em>, <a href="#top">lien</a> <code>x</code></p>
    <ul><li>One</li><li data-active>Two</li></ul><ol><li>One</li></ol><dl><dt>Term</dt><dd>Fact</dd></dl>
    <form><fieldset><legend>Form</legend><label>Name <input value="x"></label><input type="checkbox"><input type="range">
      <select><option>1</option></select><textarea>text</textarea><button>Send</button><button disabled>No</button>
      <progress value="0.5"></progress><meter value="0.5"></meter></fieldset></form>
    <table><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
    <details open><summary>More</summary>Text</details><dialog open>Dialog</dialog><blockquote>Quote</blockquote>
    <figure><svg viewBox="0 0 10 10"><path d="M0 0h10"></path></svg><figcaption>Figure</figcaption></figure><hr>
    <pre>pre</pre><time>now</time><bdi>name</bdi><div dir="rtl">مرحبا</div><x-host part="badge">custom</x-host>
    <div class="mwx mw2 card-mw" aria-selected="true" aria-expanded="true" aria-disabled="true">Alike</div>
  </main>`;

describe('the CSS of the kit', () => {
  it.each(Object.entries(sheets))('changes no computed style of a host without parts: %s', (_, css) => {
    const page = framePage({ styles: ['body { font: 15px serif } a { color: green }'], body: host });
    const before = computed(page);
    addStyle(page, css);
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(computed(page)).toEqual(before);
  });

  it('would be caught changing one', () => {
    const page = framePage({ body: host });
    const before = computed(page);
    addStyle(page, 'legend::marker, summary { letter-spacing: 1px }');
    expect(computed(page)).not.toEqual(before);
  });

  it('changes none beside and around a part', () => {
    // Of fixed size, since a part that grows moves what is around it.
    const part = '<div id="part" style="block-size: 60px; inline-size: 200px; overflow: hidden"></div>';
    const page = framePage({ body: `${host}${part}` });
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

/** Every property of every element and its pseudo-elements, by the element's place in the page. */
function computed(page: Document): Record<string, string> {
  const view = page.defaultView;
  const elements = [page.documentElement, page.body, ...page.body.querySelectorAll('*')];
  const entries = elements.flatMap((element, index) =>
    [undefined, '::before', '::marker'].map((pseudo) => {
      const style = view?.getComputedStyle(element, pseudo);
      const text = [...(style ?? [])].map((name) => `${name}:${style?.getPropertyValue(name)}`).join(';');
      return [`${index} ${element.localName}${pseudo ?? ''}`, text];
    }),
  );
  return Object.fromEntries(entries);
}
