const kinds = ['TrendsQuery', 'FunnelsQuery', 'RetentionQuery'];

/** @param {number} index */
function tile(index) {
  const series = Array.from({ length: 1 + (index % 3) }, (_, at) => ({
    kind: 'EventsNode',
    event: `event ${index} ${at}`,
    math: 'dau',
    properties: [{ key: '$browser', value: ['Chrome'], operator: 'exact', type: 'event' }],
  }));
  return {
    type: 'INSIGHT',
    name: `Tile number ${index}`,
    description: 'What a person would write about it, in a line or so.',
    color: ['blue', 'green', 'purple', null][index % 4],
    layouts: {
      sm: { x: (index % 2) * 6, y: Math.floor(index / 2) * 5, w: 6, h: 5, minW: 3, minH: 5 },
    },
    query: {
      kind: 'InsightVizNode',
      source: {
        kind: kinds[index % kinds.length],
        series,
        interval: 'day',
        dateRange: { date_from: '-30d' },
        filterTestAccounts: true,
      },
    },
  };
}

/**
 * A template whose tiles are about so many bytes of JSON, laid out as an editor shows it.
 * @param {number} bytes
 */
export function bigTemplate(bytes) {
  const tiles = [];
  let size = 0;
  while (size < bytes) {
    const next = tile(tiles.length);
    tiles.push(next);
    size += JSON.stringify(next, null, 2).length + 4;
  }
  return {
    template_name: `${bytes} bytes ${Math.random().toString(36).slice(2)}`,
    dashboard_description: '',
    dashboard_filters: {},
    tags: [],
    tiles,
    variables: [],
  };
}
