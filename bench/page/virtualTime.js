// Counts React's commits, as its developer tools do. And time that passes only when the bench lets it: Date, performance.now and timers of the whole page, so that the kit,
// the floors and the peers run on the same clock. Loaded before everything else; `?real` leaves the page alone.
window.commits = 0;
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberRoot: () => window.commits++,
  onCommitFiberUnmount() {},
};

(() => {
  const params = new URLSearchParams(location.search);
  const realNow = performance.now.bind(performance);
  if (params.has('real')) {
    window.virtualTime = { realNow };
    return;
  }
  const start = Date.parse('2026-11-22T09:00:00Z');
  const timers = new Map();
  const heap = [];
  let passed = 0;
  let lastId = 0;
  let fired = 0;
  let set = 0;

  const isBefore = (a, b) => a.at < b.at || (a.at === b.at && a.id < b.id);
  const push = (timer) => {
    let i = heap.push(timer) - 1;
    for (; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!isBefore(timer, heap[parent])) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = timer;
  };
  const pop = () => {
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], last)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return first;
  };
  const add = (run, delay, every, args) => {
    const timer = { id: ++lastId, at: passed + Math.max(0, delay || 0), run, every, args };
    timers.set(timer.id, timer);
    set++;
    push(timer);
    return timer.id;
  };
  const remove = (id) => void timers.delete(id);

  Date.now = () => start + Math.floor(passed);
  performance.now = () => passed;
  window.setTimeout = (run, delay, ...args) => add(run, delay, null, args);
  window.setInterval = (run, delay, ...args) => add(run, delay, Math.max(1, delay || 0), args);
  window.clearTimeout = remove;
  window.clearInterval = remove;
  // A subclass is slow to construct: only for peers that ask `new Date()` for the time.
  if (params.has('date')) {
    const RealDate = Date;
    window.Date = class extends RealDate {
      constructor(...args) {
        if (args.length === 0) super(RealDate.now());
        else super(...args);
      }
    };
  }

  window.virtualTime = {
    realNow,
    /**
     * Lets `ms` pass. At most `group` due callbacks run inside one call of `batch`: as many as Chromium runs before
     * a waiting message, and so a commit of React (measured by the run in real time).
     */
    advance(ms, batch, group) {
      const until = passed + ms;
      let due = [];
      const flush = () => {
        if (due.length === 0) return;
        const timers = due;
        due = [];
        batch(() => {
          for (const { run, args } of timers) run(...args);
        });
      };
      for (;;) {
        while (heap.length > 0 && timers.get(heap[0].id) !== heap[0]) pop();
        const next = heap.length > 0 ? heap[0].at : Number.POSITIVE_INFINITY;
        // What ran may have set an earlier timer, or cleared one.
        if (due.length > 0 && (next > passed || due.length >= group)) {
          flush();
          continue;
        }
        if (next > until) break;
        passed = Math.max(passed, next);
        const timer = pop();
        if (timer.every === null) timers.delete(timer.id);
        else {
          timer.at += timer.every;
          push(timer);
        }
        fired++;
        due.push(timer);
      }
      passed = until;
    },
    get alive() {
      return timers.size;
    },
    get fired() {
      return fired;
    },
    get set() {
      return set;
    },
  };
})();
