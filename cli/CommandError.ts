/** What the user gave cannot be used; its message says what, why and how to go on. */
export class CommandError extends Error {
  constructor(message: string) {
    super(`react-messaging-window: ${message}`);
    this.name = 'CommandError';
  }
}
