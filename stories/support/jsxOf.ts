const LINE_WIDTH = 80;

/** Props that hold an instant. */
const INSTANTS: ReadonlySet<string> = new Set([
  ...['lastInboundAt', 'expiresAt', 'expiresAtAsOf', 'lastTemplateAt', 'lastHumanReplyAt'],
  ...['entryPointAt', 'at', 'sendAt', 'outboundAt'],
]);

/** What a story gives a part and a host does not write. */
const OF_THE_STORY: ReadonlySet<string> = new Set(['clock', 'container', 'conversationKey', 'children']);

/**
 * The JSX of a part as a host would write it. Functions are named as their props; instants move by `shiftMs`, so that
 * what a story shows at the time of its clock is what the host sees now.
 *
 * @example jsxOf('WindowBadge', { channel: 'sms', size: 'icon' }, 0) // '<WindowBadge channel="sms" size="icon" />'
 */
export function jsxOf(part: string, props: object, shiftMs: number): string {
  const written = Object.entries(props)
    .filter(([name, value]) => value !== undefined && !OF_THE_STORY.has(name))
    .map(([name, value]) => attribute(name, value, shiftMs));
  const line = ['<', [part, ...written].join(' '), ' />'].join('');
  if (line.length <= LINE_WIDTH && !line.includes('\n')) return line;
  return `<${part}\n${written.map((one) => indented(one)).join('\n')}\n/>`;
}

function attribute(name: string, value: unknown, shiftMs: number): string {
  if (value === true) return name;
  const code = codeOf(name, value, shiftMs);
  return /^"[^"\\]*"$/.test(code) ? `${name}=${code}` : `${name}={${code}}`;
}

function codeOf(name: string, value: unknown, shiftMs: number): string {
  if (typeof value === 'function') return handlerName(name);
  if (typeof value === 'number' && INSTANTS.has(name)) {
    return JSON.stringify(new Date(value + shiftMs).toISOString());
  }
  if (Array.isArray(value))
    return bracketed(
      '[',
      ']',
      value.map((one) => codeOf(name, one, shiftMs)),
    );
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return bracketed(
      '{ ',
      ' }',
      members.map(([key, member]) => {
        const quoted = /^\w+$/.test(key) ? key : JSON.stringify(key);
        return `${quoted}: ${codeOf(key, member, shiftMs)}`;
      }),
    );
  }
  return JSON.stringify(value);
}

/** `onSend` for `onSend`, `getMeta` for `getMeta`, `onPhoneApp` for the way out `phone-app`. */
function handlerName(name: string): string {
  if (/^(on|get)[A-Z]/.test(name)) return name;
  return `on${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function bracketed(open: string, close: string, members: string[]): string {
  const line = `${open}${members.join(', ')}${close}`;
  if (members.length === 0) return `${open}${close}`.replace(/\s+/g, '');
  if (line.length <= LINE_WIDTH && !line.includes('\n')) return line;
  return `${open.trim()}\n${members.map((member) => `${indented(member)},`).join('\n')}\n${close.trim()}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
