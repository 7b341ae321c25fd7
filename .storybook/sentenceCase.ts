/** Words that keep their own letters. */
const NAMES: Readonly<Record<string, string>> = {
  bootstrap: 'Bootstrap',
  json: 'JSON',
  sms: 'SMS',
  tailwind: 'Tailwind',
  tiptap: 'Tiptap',
  wechat: 'WeChat',
  wecom: 'WeCom',
};

/** 'Watch a window run out', of the 'Watch A Window Run Out' that Storybook makes of the name of an export. */
export function sentenceCase(name: string): string {
  const words = name.split(' ').map((word) => NAMES[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
