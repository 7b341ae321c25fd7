// What is measured. Every number is taken `rounds` times, kit and floors by turns, and their median is used.

const HOUR_MS = 3_600_000;
const MANY = 10_000;
const VERY_MANY = 100_000;

/** @typedef {import('./browser.mjs').BenchPage} BenchPage */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Script per simulated hour, and what happens in it.
 *
 * @param {{ open(query?: string): Promise<BenchPage> }} browser
 * @param {number} rounds
 */
export async function hours(browser, rounds) {
  const names = ['plainDom', 'badges', 'badgesInSlots', 'minuteList', 'reactTimeAgo'];
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const counts = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      // Its mount is O(N²), and its hour takes a minute: once is enough, and three minutes of it.
      if (name === 'reactTimeAgo' && round > 0) continue;
      const page = await browser.open();
      await page.call('mount', name, MANY);
      // The first hour compiles, and makes what lives as long as the rows.
      await page.call('advance', name === 'reactTimeAgo' ? 10_000 : HOUR_MS);
      await page.collectGarbage();
      const before = await page.call('counts');
      const ms = name === 'reactTimeAgo' ? HOUR_MS / 20 : HOUR_MS;
      samples[name].push((await page.cpu('advance', ms)) * (HOUR_MS / ms));
      const after = await page.call('counts');
      counts[name] = {
        wakeUps: after.fired - before.fired,
        commits: after.commits - before.commits,
        timers: after.alive,
      };
      await page.close();
    }
  }
  return {
    ms: Object.fromEntries(names.map((name) => [name, median(samples[name])])),
    samples,
    counts,
    ...(await kitCounts(browser)),
    veryMany: await veryManyHours(browser),
  };
}

/** Exact counts of the kit: writes, timers while hidden and after the last is gone, leftovers. */
async function kitCounts(browser) {
  const page = await browser.open();
  await page.call('mount', 'badges', MANY);
  await page.call('advance', HOUR_MS / 4);
  const before = await page.call('counts');
  const writes = await page.call('writesWhile', HOUR_MS);
  const after = await page.call('counts');
  await page.call('hide', true);
  const hidden = (await page.call('counts')).alive;
  await page.call('hide', false);
  const shown = (await page.call('counts')).alive;
  await page.call('unmount');
  const unmounted = (await page.call('counts')).alive;
  await page.close();
  return {
    kit: { ...writes, wakeUps: after.fired - before.fired, shown, hidden, unmounted },
    leftovers: await leftovers(browser),
  };
}

async function leftovers(browser) {
  const page = await browser.open();
  const cycle = async (times) => {
    for (let i = 0; i < times; i++) {
      await page.call('mount', 'alerts', 100);
      await page.call('unmount');
    }
    await page.collectGarbage();
    return { ...(await page.domCounts()), timers: (await page.call('counts')).alive };
  };
  const before = await cycle(5);
  const after = await cycle(100);
  await page.close();
  return {
    timers: after.timers,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function veryManyHours(browser) {
  const ms = {};
  for (const name of ['plainDom', 'bareReact', 'badges']) {
    const page = await browser.open();
    // What compiles is compiled by a list of ten thousand.
    await page.call('mount', name, MANY);
    await page.call('unmount');
    await page.collectGarbage();
    const mount = await page.cpu('mount', name, VERY_MANY);
    await page.call('advance', HOUR_MS);
    await page.collectGarbage();
    ms[name] = { mount, hour: await page.cpu('advance', HOUR_MS) };
    await page.close();
  }
  return ms;
}

/** Mount, unmount and heap of a list. */
export async function lists(browser, rounds) {
  const names = [
    'bareReact',
    'bareReactRows',
    'badges',
    'plainButtons',
    'alerts',
    'radixPopovers',
    'minuteList',
    'reactTimeAgo',
  ];
  const samples = Object.fromEntries(names.map((name) => [name, { mount: [], unmount: [], heap: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (name === 'reactTimeAgo' && round > 0) continue;
      const page = await browser.open();
      // A list is mounted over and over in an application: the first mounts, which compile, do not count.
      const isSlow = name === 'reactTimeAgo' || name === 'radixPopovers';
      for (let i = 0; i < (isSlow ? 1 : 2); i++) {
        await page.call('mount', name, MANY);
        await page.call('unmount');
      }
      const { mount, unmount, heap } = samples[name];
      for (let i = 0; i < (isSlow ? 1 : 3); i++) {
        await page.collectGarbage();
        const before = await page.heapBytes();
        mount.push(await page.cpu('mount', name, MANY));
        heap.push(((await page.heapBytes()) - before) / MANY);
        unmount.push(await page.cpu('unmount'));
      }
      await page.close();
    }
  }
  return {
    ...Object.fromEntries(
      names.map((name) => [
        name,
        {
          mount: median(samples[name].mount),
          unmount: median(samples[name].unmount),
          heap: median(samples[name].heap),
        },
      ]),
    ),
    samples,
    panel: await panel(browser),
  };
}

/** The first panel of a page comes with its chunk; one after it has that. */
async function panel(browser) {
  const page = await browser.open('?real');
  await page.call('mount', 'alerts', MANY);
  await new Promise((done) => setTimeout(done, 2000));
  const before = await page.call('panels');
  const first = await page.call('openPanel', 0);
  const after = await page.call('panels');
  const second = await page.call('openPanel', 1);
  await page.close();
  return { before, after, first, second };
}

/** 1,000 rows that count seconds; and peers that count them whatever they show. */
export async function seconds(browser, rounds) {
  const names = ['countdowns', 'intervalCountdowns', 'reactCountdown', 'reactTimerHook', 'usehooksTs'];
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const counts = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      // `new Date()` must be virtual for those who ask it.
      const page = await browser.open(name === 'reactTimerHook' || name === 'reactCountdown' ? '?date' : '');
      await page.call('mount', name, 1000);
      await page.call('advance', 2000);
      await page.collectGarbage();
      const before = await page.call('counts');
      samples[name].push((await page.cpu('advance', 10_000)) / 10);
      const after = await page.call('counts');
      counts[name] = {
        timers: after.alive,
        wakeUpsPerSecond: (after.fired - before.fired) / 10,
        commitsPerSecond: (after.commits - before.commits) / 10,
      };
      await page.close();
    }
  }
  return {
    msPerSecond: Object.fromEntries(names.map((name) => [name, median(samples[name])])),
    samples,
    counts,
  };
}

/** No virtual time: how late the kit is, and how many timers Chromium runs for each commit of React. */
export async function realTime(browser) {
  const page = await browser.open('?real');
  const lateness = await page.call('lateness', MANY, 20_000);
  await page.close();
  const load = {};
  for (const name of ['countdowns', 'intervalCountdowns']) {
    const each = await browser.open('?real');
    await each.call('mount', name, 1000);
    await new Promise((done) => setTimeout(done, 2000));
    const [before, commits] = [await each.busySeconds(), (await each.call('counts')).commits];
    await new Promise((done) => setTimeout(done, 4000));
    load[name] = {
      busy: ((await each.busySeconds()) - before) / 4,
      commitsPerSecond: ((await each.call('counts')).commits - commits) / 4,
    };
    await each.close();
  }
  return { lateness, load, rest: await rest(browser, '?real'), skipped: await rest(browser, '?real&skips') };
}

/** Displayed rows: what mounting them costs with layout and paint, and the share of a core that they take at rest. */
async function rest(browser, query) {
  const shares = {};
  const rows = { plainText: 'plainText', plainDom: 'plainRows', badges: 'badgeRows' };
  for (const [name, contender] of Object.entries(rows)) {
    const page = await browser.open(query);
    const mount = await page.cpu('mountPainted', contender, MANY);
    await new Promise((done) => setTimeout(done, 3000));
    const before = await page.busySeconds();
    await new Promise((done) => setTimeout(done, 20_000));
    shares[name] = { mount, busy: ((await page.busySeconds()) - before) / 20 };
    await page.close();
  }
  return shares;
}
