import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { tileKindNames } from '#template/tileKindNames.ts';
import type { Series } from '#template/tileSeries.ts';
import type { TrialTile } from '#template/trial.ts';
import { unfilledSentence } from '#template/unfilled.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { useState } from 'react';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './TrialTiles.module.css';

/** How many are shown before somebody asks for all. */
const first = 50;

/** The tiles of the dashboard that would come out, in the template's order. */
export function TrialTiles({
  tiles,
  onGoTo,
}: {
  tiles: TrialTile[];
  onGoTo: (path: JsonPath) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? tiles : tiles.slice(0, first);
  return (
    <section className={styles.tiles} aria-labelledby="trial-tiles">
      <h3 id="trial-tiles">{tiles.length === 1 ? '1 tile' : `${tiles.length} tiles`}</h3>
      <ol className={styles.list}>
        {shown.map((tile) => (
          <Tile key={tile.summary.index} tile={tile} onGoTo={onGoTo} />
        ))}
      </ol>
      {shown.length < tiles.length && (
        <Button size="s" onClick={() => setAll(true)}>
          Show the other {tiles.length - shown.length}
        </Button>
      )}
    </section>
  );
}

const fates = {
  made: null,
  empty: { tone: 'amber', label: 'Empty' },
  uncertain: { tone: 'amber', label: 'May be left out' },
  skipped: { tone: 'danger', label: 'Left out' },
} as const;

function Tile({ tile, onGoTo }: { tile: TrialTile; onGoTo: (path: JsonPath) => void }) {
  const { summary, fate, reason, series, unfilled } = tile;
  const badge = fates[fate];
  return (
    <li className={styles.tile} data-fate={fate}>
      <div className={styles.top}>
        <PlaceLink path={['tiles', summary.index]} onGoTo={onGoTo}>
          <span className={styles.name}>{summary.name ?? `Tile ${summary.index + 1}`}</span>
        </PlaceLink>
        <span className={styles.kind}>{tileKindNames[summary.kind]}</span>
        {badge !== null && <Badge tone={badge.tone}>{badge.label}</Badge>}
      </div>
      {series.length > 0 && (
        <ul className={styles.series} aria-label="What it counts">
          {series.map((each, at) => (
            <li key={at}>
              <SeriesWords series={each} />
            </li>
          ))}
        </ul>
      )}
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {unfilled.map((each) => (
        <p key={`${each.why} ${each.path.join('/')} ${each.id}`} className={styles.unfilled}>
          <PlaceLink path={each.path} onGoTo={onGoTo}>
            {unfilledSentence(each)}
          </PlaceLink>
        </p>
      ))}
    </li>
  );
}

function SeriesWords({ series: { label, kind, math } }: { series: Series }) {
  return (
    <>
      <code className={kind === 'literal' ? styles.literal : undefined}>{label}</code>
      {kind === 'action' && ' action'}
      {kind === 'table' && ' table'}
      {math !== null && <span className={styles.math}> {math}</span>}
    </>
  );
}
