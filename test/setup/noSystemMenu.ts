// A press by user-event too makes WebKit open the menu of a select, and all keys go there from then on.
addEventListener('mousedown', (event) => {
  const [target] = event.composedPath();
  if (event.isTrusted || !(target instanceof HTMLSelectElement) || event.defaultPrevented) return;
  event.preventDefault();
  target.focus();
});

export {};
