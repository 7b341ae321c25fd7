const click = HTMLInputElement.prototype.click;

// WebKit opens the system's dialog for files without a user's click too, and all keys go there from then on.
HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
  if (this.type === 'file') {
    this.addEventListener('click', (event) => event.preventDefault(), { once: true });
  }
  click.call(this);
};

export {};
