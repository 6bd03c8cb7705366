import { median } from './stats.mjs';

/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;
/** @param {number} value */
const times = (value) => `${value.toFixed(2)}×`;
/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
/** @param {number} value */
const plainly = (value) => String(Math.round(value * 1000) / 1000);

/** @param {readonly number[]} values @param {(value: number) => string} write */
function spread(values, write) {
  return `${write(median(values))} (${write(Math.min(...values))} to ${write(Math.max(...values))})`;
}

const measures = [
  { key: 'script', name: 'script until the first row', write: kilobytes },
  { key: 'bytes', name: 'bytes until the first row', write: kilobytes },
  { key: 'requests', name: 'requests until the first row', write: plainly },
  { key: 'firstRow', name: 'first row visible', write: ms },
  { key: 'largestPaint', name: 'largest paint', write: ms },
  { key: 'shift', name: 'layout shift', write: plainly },
  { key: 'blocked', name: 'blocked', write: ms },
  { key: 'heap', name: 'heap', write: kilobytes },
];

/** @param {any[]} loads @param {string} profile @param {string} cache @param {string} page @param {string} key */
const valuesOf = (loads, profile, cache, page, key) =>
  loads
    .filter((load) => load.profile === profile && load.cache === cache && load.page === page)
    .map((load) => load[key]);

/** @param {any[]} loads @param {string} profile @param {string} cache @param {string} key */
function ratioOf(loads, profile, cache, key) {
  const floor = median(valuesOf(loads, profile, cache, 'floor', key));
  return median(valuesOf(loads, profile, cache, 'app', key)) / floor;
}

/** @param {any[]} loads @param {any[] | undefined} before */
function reportLoads(loads, before) {
  for (const profile of ['plain', 'slow']) {
    for (const cache of ['cold', 'warm']) {
      console.log(`\nThe list, ${profile} profile, ${cache} cache`);
      console.table(
        measures.map(({ key, name, write }) => {
          const ratio = ratioOf(loads, profile, cache, key);
          const old = before === undefined ? Number.NaN : ratioOf(before, profile, cache, key);
          return {
            what: name,
            app: spread(valuesOf(loads, profile, cache, 'app', key), write),
            floor: spread(valuesOf(loads, profile, cache, 'floor', key), write),
            ratio: Number.isFinite(ratio) ? times(ratio) : '–',
            ...(Number.isFinite(old) ? { before: times(old) } : {}),
          };
        }),
      );
    }
  }
}

const actionNames = {
  editorCold: 'list to editor, first time',
  editorWarm: 'list to editor, again',
  tabSwitch: 'tab switch',
  nextPage: 'next page',
  rowMenu: 'row menu open',
  searchRows: 'search keystroke to rows',
  shift: 'layout shift of the journey',
};

/** @param {any[]} actions @param {any[] | undefined} before */
function reportActions(actions, before) {
  console.log('\nAfter that, plain profile');
  console.table(
    Object.entries(actionNames).map(([key, name]) => {
      const write = key === 'shift' ? plainly : ms;
      /** @param {any[]} rounds */
      const of = (rounds) => rounds.map((round) => round[key]);
      return {
        what: name,
        app: spread(of(actions), write),
        ...(before === undefined ? {} : { before: write(median(of(before))) }),
      };
    }),
  );
}

/** @param {any} typing @param {any} before */
function reportTyping(typing, before) {
  console.log('\nKeystroke to frame, in the JSON of tiles');
  console.table([
    { tiles: 'empty text box', p50: ms(typing.textBox.p50), p95: ms(typing.textBox.p95) },
    ...typing.sizes.map((/** @type {any} */ size) => {
      const old = before?.sizes.find((/** @type {any} */ each) => each.bytes === size.bytes);
      return {
        tiles: kilobytes(size.bytes),
        p50: ms(size.p50),
        p95: ms(size.p95),
        'p95 to text box': times(size.toTextBox),
        'p95 to 20 kB': times(size.toSmallest),
        'open (cold)': ms(size.open),
        'checked (cold)': ms(size.checked),
        'checked after a key': ms(size.recheck),
        ...(old === undefined ? {} : { 'to text box before': times(old.toTextBox) }),
      };
    }),
  ]);
}

/**
 * Prints what was measured, beside an earlier run where there is one. Ratios to the floor can be compared
 * between machines, times only on one.
 * @param {any} results @param {any} before
 */
export function report(results, before) {
  const { loads, actions, clicks, editors, gallery, typing, lighthouse } = results;
  if (loads) reportLoads(loads, before?.loads);
  if (actions) reportActions(actions, before?.actions);
  const single = [
    clicks && {
      what: `clicks in the list, processor slowed 4 times (${clicks.clicks})`,
      found: `p50 ${ms(clicks.p50)}, p95 ${ms(clicks.p95)}, on nothing ${ms(clicks.nothing)}`,
    },
    gallery && {
      what: `frames of a gallery of 100 pictures scrolled (${gallery.frames})`,
      found: `p50 ${ms(gallery.p50)}, p95 ${ms(gallery.p95)}, worst ${ms(gallery.worst)}, shift ${plainly(gallery.shift)}`,
    },
    editors && {
      what: `heap growth over ${editors.editors} editors opened and closed`,
      found: `${kilobytes(editors.growth)} (from ${kilobytes(editors.before)})`,
    },
    lighthouse && {
      what: 'Lighthouse, mobile',
      found: Object.entries(lighthouse.scores)
        .map(([name, score]) => `${name} ${score}`)
        .join(', '),
    },
  ].filter(Boolean);
  if (single.length > 0) console.table(single);
  for (const [name, took] of Object.entries(clicks?.each ?? {})) {
    console.log(`  ${name}: ${ms(took)}, half of the times`);
  }
  for (const { id, title, score } of lighthouse?.failed ?? []) {
    console.log(`  Lighthouse: ${title} (${id}, ${score})`);
  }
  if (typing) reportTyping(typing, before?.typing);
}
