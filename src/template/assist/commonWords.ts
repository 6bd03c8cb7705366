import { words } from './vocabulary.ts';

/** Values that stand in several places. */

export const intervals = {
  hour: 'A point for each hour.',
  day: 'A point for each day.',
  week: 'A point for each week.',
  month: 'A point for each month.',
};

export const relativeDates = words({
  '-24h': 'The last 24 hours.',
  '-7d': 'The last 7 days.',
  '-14d': 'The last 14 days.',
  '-30d': 'The last 30 days.',
  '-90d': 'The last 90 days.',
  '-180d': 'The last 180 days.',
  '-1y': 'The last year.',
  dStart: 'From the beginning of today.',
  '-1dStart': 'From the beginning of yesterday.',
  wStart: 'From the beginning of this week.',
  mStart: 'From the beginning of this month.',
  '-1mStart': 'From the beginning of the last month.',
  yStart: 'From the beginning of this year.',
  all: 'All time.',
});

export const endDates = [
  { value: null, about: 'Up to now.' },
  ...words({
    '-1d': 'Up to a day ago.',
    dEnd: 'Up to the end of today.',
    '-1dEnd': 'Up to the end of yesterday.',
    '-1mEnd': 'Up to the end of the last month.',
  }),
];

export const displays = {
  ActionsLineGraph: 'A line over time.',
  ActionsLineGraphCumulative: 'A line over time that adds up.',
  ActionsAreaGraph: 'Areas over time, one on the other.',
  ActionsBar: 'Bars over time, one on the other.',
  ActionsStackedBar: 'Bars over time, one on the other.',
  ActionsUnstackedBar: 'Bars over time, side by side.',
  ActionsBarValue: 'One bar for the total of each series or breakdown value.',
  ActionsPie: 'A pie of the totals.',
  ActionsTable: 'A table of the totals.',
  BoldNumber: 'The total as one large number.',
  Metric: 'A large number with its change and a small line. Newer PostHogs only.',
  WorldMap: 'The totals on a map of the world. Break down by country code.',
  CalendarHeatmap: 'Hours by days of the week, in colours. Newer PostHogs only.',
  BoxPlot: 'The spread of a property over time. Newer PostHogs only.',
};

export const countMath = {
  total: 'How often it happened.',
  dau: 'How many different people did it.',
  weekly_active: 'Different people in the seven days up to each point.',
  monthly_active: 'Different people in the thirty days up to each point.',
  unique_session: 'In how many sessions it happened.',
  first_time_for_user: 'Only the first time that each person did it at all.',
  first_matching_event_for_user: 'Only the first time that each person did what the filters say.',
  unique_group: 'How many different groups did it. Needs “math_group_type_index”.',
  hogql: 'The SQL expression in “math_hogql”.',
};

export const propertyMath = {
  sum: 'The sum of “math_property”.',
  avg: 'The average of “math_property”.',
  min: 'The smallest “math_property”.',
  max: 'The largest “math_property”.',
  median: 'The median of “math_property”.',
  p75: 'Three quarters of “math_property” are below it.',
  p90: 'The 90th percentile of “math_property”.',
  p95: 'The 95th percentile of “math_property”.',
  p99: 'The 99th percentile of “math_property”.',
};

export const perActorMath = {
  avg_count_per_actor: 'How often each person did it, on average.',
  min_count_per_actor: 'How often each person did it, at least.',
  max_count_per_actor: 'How often each person did it, at most.',
  median_count_per_actor: 'How often each person did it, the median.',
  p75_count_per_actor: 'How often each person did it, the 75th percentile.',
  p90_count_per_actor: 'How often each person did it, the 90th percentile.',
  p95_count_per_actor: 'How often each person did it, the 95th percentile.',
  p99_count_per_actor: 'How often each person did it, the 99th percentile.',
};

export const maths = {
  ...countMath,
  ...propertyMath,
  ...perActorMath,
  first_time_for_user_with_filters:
    'In funnels: only the first time that each person did it, if the filters fit.',
};

export const axisFormats = {
  numeric: 'Plain numbers.',
  duration: 'Seconds, written as minutes, hours and days.',
  duration_ms: 'Milliseconds, written as seconds and minutes.',
  percentage: 'Numbers from 0 to 100, with %.',
  percentage_scaled: 'Numbers from 0 to 1, as %.',
  currency: "In the project's currency. Newer PostHogs only.",
  short: 'Thousands as K, millions as M. Newer PostHogs only.',
};

export const events = words({
  $pageview: 'A page was opened.',
  $pageleave: 'A page was left.',
  $autocapture: 'A click, a change or a form sent, recorded by itself.',
  $screen: 'A screen of a mobile app was opened.',
  $identify: 'A person was recognised.',
  $groupidentify: 'A group got properties.',
  $set: 'A person got properties.',
  $rageclick: 'Somebody clicked in one place over and over.',
  $exception: 'An error happened.',
  $web_vitals: 'How fast a page was.',
  $feature_flag_called: 'A feature flag was looked up.',
  'survey shown': 'A survey was shown.',
  'survey sent': 'A survey was answered.',
});

export const properties = words({
  $current_url: 'The address of the page.',
  $pathname: 'The path in the address of the page.',
  $host: 'The host in the address of the page.',
  $referrer: 'Where the person came from.',
  $referring_domain: 'The host that the person came from.',
  $browser: 'The browser.',
  $os: 'The operating system.',
  $device_type: 'Desktop, Mobile or Tablet.',
  $geoip_country_code: 'The country, as two letters.',
  $geoip_country_name: 'The country, by name.',
  $geoip_city_name: 'The city.',
  $lib: 'The library that sent the event.',
  $initial_referring_domain: 'Of a person: the host that they first came from.',
  $initial_utm_source: 'Of a person: their first UTM source.',
  $session_duration: 'Of a session: how long it was, in seconds.',
  $channel_type: 'Of a session: how it came, such as Direct or Paid Search.',
  $entry_current_url: 'Of a session: the address it began at.',
  utm_source: 'The UTM source.',
  utm_medium: 'The UTM medium.',
  utm_campaign: 'The UTM campaign.',
  utm_content: 'The UTM content.',
  utm_term: 'The UTM term.',
  email: 'Of a person: the email address.',
});

/** `$pageview` as a series, and whatever else there is to fill in. */
export const eventSample = {
  label: 'An event',
  about: 'A series that counts an event.',
  value: { kind: 'EventsNode', event: '', math: 'total' },
};
