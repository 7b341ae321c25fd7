import type { TranscriptLine } from './Announcement.js';

const format = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Such as `22 Nov, 09:30:00`, in the zone of the computer, as the stories say their times. */
export function timeText(at: number): string {
  return format.format(at);
}

/** What has the focus, in the words of most screen readers. */
function lineText({ kind, text, role, description }: TranscriptLine): string {
  if (kind !== 'focus') return text;
  return [text === '' ? '(no name)' : text, role, description]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The transcript as plain text, a line for each announcement, a heading for each story. */
export function transcriptText(lines: readonly TranscriptLine[]): string {
  return lines
    .flatMap((line, index) => [
      ...(line.story === lines[index - 1]?.story ? [] : [`${index === 0 ? '' : '\n'}# ${line.story}`]),
      `${timeText(line.at)}  ${line.kind.padEnd(9)}  ${lineText(line)}`,
    ])
    .join('\n')
    .concat('\n');
}
