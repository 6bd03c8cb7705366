import { words } from './vocabulary.ts';

/** Values that insights have in common with the legacy filters of the same insight. */

export const funnelViews = {
  steps: 'How many people come from step to step.',
  time_to_convert: 'How long people take.',
  trends: 'The conversion over time.',
};

export const funnelOrders = {
  ordered: 'In this order, with other events between.',
  strict: 'In this order, one right after the other.',
  unordered: 'In any order.',
};

export const timeUnits = {
  second: 'Seconds.',
  minute: 'Minutes.',
  hour: 'Hours.',
  day: 'Days.',
  week: 'Weeks.',
  month: 'Months.',
};

export const funnelReferences = {
  total: 'Of those who began.',
  previous: 'Of those in the step before.',
};

export const funnelLayouts = {
  vertical: 'Columns, from left to right.',
  horizontal: 'Bars, from top to bottom.',
};

export const retentionTypes = {
  retention_recurring: 'Whoever does it in the period, also again.',
  retention_first_time: 'Whoever does it for the first time.',
  retention_first_ever_occurrence: 'Whoever does it for the first time of all.',
};

export const retentionReferences = {
  total: 'Of those who began.',
  previous: 'Of those in the period before.',
};

export const periods = {
  Hour: 'An hour.',
  Day: 'A day.',
  Week: 'A week.',
  Month: 'A month.',
};

export const insightNames = {
  trends: 'Numbers over time, or their totals.',
  funnels: 'How many people come through a row of steps.',
  retention: 'How many people come back.',
  paths: 'Which ways people take.',
  stickiness: 'On how many days people do something.',
  lifecycle: 'Who is new, who returns, who stays away.',
};

export const pathEvents = words({
  $pageview: 'Pages.',
  $screen: 'Screens of mobile apps.',
  custom_event: "Events of one's own.",
  hogql: 'What an SQL expression names.',
});

export const lifecycles = words({
  new: 'People who are here for the first time.',
  returning: 'People who were here in the period before.',
  resurrecting: 'People who come back after a time.',
  dormant: 'People who stayed away.',
});
