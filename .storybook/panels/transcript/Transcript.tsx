/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- the lines are scrolled by keyboard */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { copyText } from '../../../stories/support/copyText.js';
import type { NumberedLine } from './createTranscript.js';
import { timeText, transcriptText } from './transcriptText.js';

interface TranscriptProps {
  lines: readonly NumberedLine[];
  onClear: () => void;
}

/** Near enough to the end to follow it. */
const SLACK_PX = 24;

/** What a screen reader was told, in order. */
export function Transcript({ lines, onClear }: TranscriptProps) {
  const [hasFocusLines, setFocusLines] = useState(true);
  const [answer, setAnswer] = useState('');
  const scroller = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const shown = useMemo(
    () => (hasFocusLines ? lines : lines.filter(({ kind }) => kind !== 'focus')),
    [lines, hasFocusLines],
  );
  const groups = useMemo(() => groupsOf(shown), [shown]);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (current !== null && follows.current && shown.length > 0) current.scrollTop = current.scrollHeight;
  }, [shown]);

  const copy = async () => {
    setAnswer(
      (await copyText(transcriptText(shown))) ? 'Copied.' : 'The browser does not let the text be copied.',
    );
  };

  return (
    <div className="transcript">
      <div className="panel-bar">
        <p className="transcript-count">{shown.length === 1 ? '1 line' : `${shown.length} lines`}</p>
        <label className="panel-check">
          <input
            type="checkbox"
            checked={hasFocusLines}
            onChange={({ target }) => setFocusLines(target.checked)}
          />
          Focus
        </label>
        <div className="panel-bar-end">
          <p role="status" className="panel-answer">
            {answer}
          </p>
          <button
            type="button"
            className="panel-button"
            disabled={shown.length === 0}
            onClick={() => void copy()}
          >
            Copy
          </button>
          <button
            type="button"
            className="panel-button"
            aria-disabled={lines.length === 0 || undefined}
            onClick={() => {
              onClear();
              setAnswer('');
            }}
          >
            Clear
          </button>
        </div>
      </div>
      <section
        ref={scroller}
        className="transcript-lines"
        aria-label="Transcript"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: to be scrolled by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          follows.current = scrollHeight - scrollTop - clientHeight < SLACK_PX;
        }}
      >
        {groups.length === 0 ? (
          <p className="transcript-empty">
            Nothing has been said yet. Use the story, or move its time in the toolbar: what a screen reader is
            told appears here.
          </p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">Story's time</th>
                <th scope="col">How</th>
                <th scope="col">What is said</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group[0]?.id}>
                <tr className="transcript-story">
                  <th scope="rowgroup" colSpan={3}>
                    {group[0]?.story}
                  </th>
                </tr>
                {group.map((line) => (
                  <TranscriptRow key={line.id} line={line} />
                ))}
              </tbody>
            ))}
          </table>
        )}
      </section>
    </div>
  );
}

function TranscriptRow({ line }: { line: NumberedLine }) {
  const { at, isStoryTime, kind, text, role, description } = line;
  return (
    <tr data-kind={kind}>
      <td>
        <time dateTime={new Date(at).toISOString()} data-computer={!isStoryTime || undefined}>
          {timeText(at)}
        </time>
        {isStoryTime ? null : <span className="transcript-clock"> computer</span>}
      </td>
      <td>
        <span className="transcript-kind">{kind}</span>
      </td>
      <td dir="auto">
        {text === '' ? <em>no name</em> : text}
        {role === undefined ? null : <span className="transcript-role"> {role}</span>}
        {description === undefined ? null : <span className="transcript-description"> {description}</span>}
      </td>
    </tr>
  );
}

/** Lines of one story after each other. */
function groupsOf(lines: readonly NumberedLine[]): NumberedLine[][] {
  const groups: NumberedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.story === line.story) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
