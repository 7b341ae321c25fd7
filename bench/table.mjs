// The results beside their bounds.

/** @typedef {{ what: string, measured: string, bound: string, holds: boolean | null }} Row */

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ms = (value) => `${value < 10 ? value.toFixed(1) : number.format(value)} ms`;

/** @returns {Row[]} */
export function tableOf({ hours, lists, seconds, realTime }) {
  /** @type {Row[]} */
  const rows = [];
  const count = (what, measured, bound, holds) =>
    rows.push({ what, measured: String(measured), bound: String(bound), holds });
  const ratio = (what, kit, other, bound) =>
    rows.push({
      what,
      measured: `${(kit / other).toFixed(2)} (${ms(kit)} : ${ms(other)})`,
      bound: bound === null ? '' : `<= ${bound}`,
      holds: bound === null ? null : kit / other <= bound,
    });

  const hour = hours.ms;
  ratio('hour of 10,000 badges : plain DOM floor', hour.badges, hour.plainDom, 2);
  ratio('hour of 10,000 badges : list-level setState a minute', hour.badges, hour.minuteList, 0.2);
  ratio('hour of 10,000 badges : react-time-ago', hour.badges, hour.reactTimeAgo, null);
  ratio('the same in slots of 1 s : without slots', hour.badgesInSlots, hour.badges, null);
  const many = hours.veryMany;
  ratio('hour of 100,000 badges : of 10,000', many.badges.hour, hour.badges, 12);
  ratio('(floor) hour of 100,000 : of 10,000', many.plainDom.hour, hour.plainDom, null);

  const { kit } = hours;
  count('timers of 10,000: shown', kit.shown, 1, kit.shown === 1);
  count(
    'timers: hidden, unmounted',
    `${kit.hidden}, ${kit.unmounted}`,
    '0, 0',
    kit.hidden + kit.unmounted === 0,
  );
  count('wake-ups an hour', kit.wakeUps, `<= ${kit.texts} texts + 60`, kit.wakeUps <= kit.texts + 60);
  count('wake-ups an hour in slots of 1 s', hours.counts.badgesInSlots.wakeUps, '', null);
  count('React commits an hour', hours.counts.badges.commits, 0, hours.counts.badges.commits === 0);
  count('redundant writes an hour', kit.redundant, 0, kit.redundant === 0);
  const { late, closed } = realTime.lateness;
  count('open -> closed, latest (real time)', ms(closed.worst), '<= 50 ms', closed.worst <= 50);
  count('open -> closed, earliest (real time)', ms(closed.best), '>= 0 ms', closed.best >= 0);
  count('texts, 99th percentile (real time)', ms(late.p99), '<= 50 ms', late.p99 <= 50);

  ratio('mount 10,000 badges : bare React elements', lists.badges.mount, lists.bareReact.mount, 1.3);
  ratio(
    'mount 10,000 badges : bare React, a component a row',
    lists.badges.mount,
    lists.bareReactRows.mount,
    null,
  );
  ratio('mount 10,000: react-time-ago : bare React', lists.reactTimeAgo.mount, lists.bareReact.mount, null);
  ratio('unmount 10,000 badges : bare React elements', lists.badges.unmount, lists.bareReact.unmount, 1.5);
  ratio('mount 100,000 badges : 10,000', many.badges.mount, lists.badges.mount, 12);
  ratio('(floor) mount 100,000 : 10,000, bare React', many.bareReact.mount, lists.bareReact.mount, null);
  const more = (a, b) => Math.round(a.heap - b.heap);
  const heap = more(lists.badges, lists.bareReact);
  count('heap of a badge above bare React elements', `${heap} B`, '<= 600 B', heap <= 600);
  count(
    'heap of a row of react-time-ago above them',
    `${more(lists.reactTimeAgo, lists.bareReact)} B`,
    '',
    null,
  );

  const buttons = lists.plainButtons;
  const allowed = 1.2 + (0.3 * lists.bareReact.mount) / buttons.mount;
  ratio(
    'mount 10,000 alert triggers : plain buttons',
    lists.alerts.mount,
    buttons.mount,
    Number(allowed.toFixed(2)),
  );
  ratio('mount 10,000 Radix popovers : plain buttons', lists.radixPopovers.mount, buttons.mount, null);
  count('heap of a trigger above a plain button', `${more(lists.alerts, buttons)} B`, '', null);
  count('heap of a Radix popover above a plain button', `${more(lists.radixPopovers, buttons)} B`, '', null);
  const { panel } = lists;
  count(
    'panels before and after opening',
    `${panel.before}, ${panel.after}`,
    '0, 1',
    panel.before === 0 && panel.after === 1,
  );
  const frames = ({ ms: time, frames }) => `${ms(time)}, ${frames}`;
  count('click to panel in 10,000 rows, frames: first', frames(panel.first), '', null);
  count('click to panel: next', frames(panel.second), '<= 2 frames', panel.second.frames <= 2);

  const perSecond = seconds.msPerSecond;
  const own = seconds.counts.countdowns;
  ratio(
    'second of 1,000 countdowns : an interval a row',
    perSecond.countdowns,
    perSecond.intervalCountdowns,
    0.3,
  );
  for (const [name, peer] of [
    ['reactCountdown', 'react-countdown'],
    ['reactTimerHook', 'react-timer-hook'],
    ['usehooksTs', 'usehooks-ts'],
  ]) {
    ratio(`second of 1,000 countdowns : ${peer}`, perSecond.countdowns, perSecond[name], null);
  }
  count(
    '1,000 countdowns: timers, commits a second',
    `${own.timers}, ${own.commitsPerSecond}`,
    '1, <= 1',
    own.timers === 1 && own.commitsPerSecond <= 1,
  );
  const { load } = realTime;
  count(
    'real time: commits a second, share of a core',
    `${load.countdowns.commitsPerSecond}, ${(load.countdowns.busy * 100).toFixed(1)} %`,
    '',
    null,
  );
  count(
    'real time: the same with an interval a row',
    `${load.intervalCountdowns.commitsPerSecond}, ${(load.intervalCountdowns.busy * 100).toFixed(1)} %`,
    '',
    null,
  );
  for (const [rows, name] of [
    ['rest', 'contained'],
    ['skipped', 'skipped off screen'],
  ]) {
    const { badges, plainText, plainDom } = realTime[rows];
    ratio(`mount and paint 10,000, ${name} : one text a row`, badges.mount, plainText.mount, 2.5);
    ratio(`(floor) the same elements : one text a row`, plainDom.mount, plainText.mount, null);
    ratio(`a second at rest, ${name} : one text a row`, badges.busy * 1000, plainText.busy * 1000, 1.5);
    ratio(`(floor) the same elements : one text a row`, plainDom.busy * 1000, plainText.busy * 1000, null);
  }
  const left = hours.leftovers;
  count(
    'after 100 mounts: timers, listeners, nodes',
    `${left.timers}, ${left.listeners}, ${left.nodes}`,
    '0, 0, 0',
    left.timers === 0 && left.listeners <= 0 && left.nodes <= 0,
  );
  return rows;
}

/** @param {Row[]} rows @param {Record<string, unknown>} machine */
export function printTable(rows, machine) {
  console.log(
    Object.entries(machine)
      .map(([key, value]) => `${key} ${value}`)
      .join(', '),
  );
  const width = (key) => Math.max(...rows.map((row) => row[key].length));
  for (const { what, measured, bound, holds } of rows) {
    const mark = holds === null ? ' ' : holds ? '+' : '!';
    console.log(
      `${mark} ${what.padEnd(width('what'))}  ${measured.padEnd(width('measured'))}  ${bound}`.trimEnd(),
    );
  }
}
