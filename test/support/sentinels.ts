/** A bit of everything that a host's page has, none of it of the kit. */
export const sentinels = `
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
    <div class="mw-100 mw-body-content">Of Bootstrap 4 and MediaWiki</div>
  </main>`;

/** Every property of the elements and of their pseudo-elements, by place and name. */
export function computedStyles(elements: Iterable<Element>): Record<string, string> {
  const entries = [...elements].flatMap((element, index) =>
    [undefined, '::before', '::marker'].map((pseudo) => {
      const style = element.ownerDocument.defaultView?.getComputedStyle(element, pseudo);
      const text = [...(style ?? [])].map((name) => `${name}:${style?.getPropertyValue(name)}`).join(';');
      return [`${index} ${element.localName}${pseudo ?? ''}`, text];
    }),
  );
  return Object.fromEntries(entries);
}
