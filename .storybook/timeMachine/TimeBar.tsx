import { Button, ToggleButton } from 'storybook/internal/components';
import { useStorybookApi } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { minutesFromEnd } from '../../stories/support/timeMachine.js';
import { useTimeMachine } from './useTimeMachine.js';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const SLEEP_HOURS = 6;
const SPEEDS = [60, 3600];
/** What stands at the ticks; an hour from the end there is no room for more. */
const MARKS: Readonly<Record<number, string>> = {
  [-DAY_MINUTES]: '24 h',
  [-4 * HOUR_MINUTES]: '4 h',
  [-HOUR_MINUTES]: '',
  0: 'End',
  [HOUR_MINUTES]: '',
};
const THUMB_PX = 16;

/** Slider and buttons for the clock of the story; nothing for a story without one. */
export function TimeBar() {
  const machine = useTimeMachine();
  const { storyId } = useStorybookApi().getUrlState();
  // The Inbox has its own, with the customer's side.
  if (machine === null || storyId?.startsWith('inbox--')) return null;
  const { now, speed, startAt, endsAt } = machine;
  // Not to the nearest second, which may say more than is left.
  const minutes = (now - endsAt) / MINUTE_MS;
  const start = minutesFromEnd({ now: startAt, endsAt });
  const first = Math.min(-DAY_MINUTES, Math.floor(start));
  const last = Math.max(HOUR_MINUTES, Math.ceil(start));
  return (
    <Bar aria-label="Time machine">
      <Reading>
        <strong>{distance(minutes)}</strong>
        <time dateTime={new Date(now).toISOString()}>{clockTime(now)}</time>
      </Reading>
      <Track>
        <Slider
          type="range"
          aria-label="Time around the end of the window"
          aria-valuetext={distance(minutes)}
          min={first}
          max={last}
          step={1}
          value={Math.floor(minutes)}
          list="time-machine-marks"
          onChange={(event) => machine.moveTo(Number(event.target.value))}
          onPointerUp={machine.keep}
          onKeyUp={machine.keep}
        />
        <datalist id="time-machine-marks">
          {Object.keys(MARKS).map((mark) => (
            <option key={mark} value={mark}>
              {distance(Number(mark))}
            </option>
          ))}
        </datalist>
        {Object.entries(MARKS).map(([mark, text]) => (
          <Mark
            key={mark}
            aria-hidden="true"
            style={{ left: placeOf((Number(mark) - first) / (last - first)) }}
          >
            {text}
          </Mark>
        ))}
      </Track>
      <Buttons>
        {SPEEDS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            padding="small"
            ariaLabel={`Run ${one} times as fast`}
            pressed={speed === one}
            onClick={() => machine.run(speed === one ? 0 : one)}
          >
            ▶ {one}×
          </ToggleButton>
        ))}
        <Button
          size="small"
          padding="small"
          ariaLabel={`Sleep ${SLEEP_HOURS} hours, as a closed laptop does`}
          onClick={() => machine.sleep(SLEEP_HOURS * HOUR_MINUTES * MINUTE_MS)}
        >
          Sleep {SLEEP_HOURS} h
        </Button>
        <Button
          size="small"
          padding="small"
          ariaLabel="Back to the start of the story"
          onClick={machine.backToStart}
        >
          Back to start
        </Button>
      </Buttons>
    </Bar>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const clockTime = (instant: number) => clock.format(instant);

/** '3 h 29 min left', '10 min after the end'. */
function distance(minutes: number): string {
  const whole = Math.abs(minutes < 0 ? Math.ceil(minutes) : Math.floor(minutes));
  const parts = [
    whole >= HOUR_MINUTES ? `${Math.floor(whole / HOUR_MINUTES)} h` : '',
    whole % HOUR_MINUTES > 0 || whole === 0 ? `${whole % HOUR_MINUTES} min` : '',
  ];
  return `${parts.filter(Boolean).join(' ')} ${minutes < 0 ? 'left' : 'after the end'}`;
}

const Bar = styled.section(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  alignItems: 'center',
  padding: '6px 12px',
  borderBlockStart: `1px solid ${theme.appBorderColor}`,
  background: theme.barBg,
  color: theme.textColor,
  fontSize: theme.typography.size.s1,
}));

const Reading = styled.div(({ theme }) => ({
  display: 'flex',
  gap: 8,
  minInlineSize: '14em',
  fontVariantNumeric: 'tabular-nums',
  time: { color: theme.textMutedColor },
}));

/** Where the middle of the thumb is, at a share of the way. */
const placeOf = (share: number) => `calc(${THUMB_PX / 2}px + (100% - ${THUMB_PX}px) * ${share})`;

const Track = styled.div({
  position: 'relative',
  flex: '1 1 160px',
  minInlineSize: 120,
  paddingBlockEnd: 14,
});

const Mark = styled.span(({ theme }) => ({
  position: 'absolute',
  insetBlockEnd: 0,
  translate: '-50% 0',
  color: theme.textMutedColor,
  fontSize: 10,
  lineHeight: 1.2,
}));

const Slider = styled.input(({ theme }) => ({
  display: 'block',
  inlineSize: '100%',
  margin: 0,
  accentColor: theme.color.secondary,
}));

const Buttons = styled.div({ display: 'flex', gap: 4 });
