/** `url` if it leads to a web page; other schemes (`javascript:`, `data:`) are no links. */
export function safeUrl(url: string | undefined): string | undefined {
  try {
    const { protocol } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}
