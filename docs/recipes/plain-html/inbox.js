// What the page of the recipe does with its elements. It imports nothing: the elements speak by events.
const composer = elementOf('mw-composer');
const selector = elementOf('mw-template-selector');

composer.addEventListener('mw-send', ({ detail }) => {
  detail.waitUntil(post({ to: selector.contactPhone, type: 'text', text: { body: detail.text } }));
});
composer.addEventListener('mw-way-out', ({ detail }) => {
  if (detail.way === 'template') selector.open = true;
});
selector.addEventListener('mw-send-template', ({ detail }) => {
  detail.waitUntil(post(detail.payload));
});
fetch('/api/message_templates').then(async (answer) => {
  selector.templates = await answer.json();
}, console.error);

/**
 * A message that does not go rejects: the element keeps what was written.
 *
 * @param {unknown} body
 */
async function post(body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch('/api/messages', { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw await answer.json();
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 */
function elementOf(name) {
  const element = document.querySelector(name);
  if (element === null) throw new Error(`The page has no <${name}>.`);
  return element;
}
