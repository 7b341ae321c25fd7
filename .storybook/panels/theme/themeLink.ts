import { themeGlobal } from '../channel.js';

/** The address of this page of Storybook with a theme in it, beside the globals that are there already. */
export function themeLink(address: string, code: string): string {
  const url = new URL(address);
  const others = (url.searchParams.get('globals') ?? '')
    .split(';')
    .filter((part) => part !== '' && !part.startsWith(`${themeGlobal}:`));
  const globals = [...others, ...(code === '' ? [] : [`${themeGlobal}:${code}`])].join(';');
  if (globals === '') url.searchParams.delete('globals');
  else url.searchParams.set('globals', globals);
  return url.href.replaceAll('%3A', ':').replaceAll('%3B', ';').replaceAll('%2F', '/');
}
