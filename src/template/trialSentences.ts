import type { Trial, TrialTile } from './trial.ts';

/** The verdict on what a trial found, and how to say it. */
export function trialSentences({
  tiles,
  problems,
  unfilled,
}: Pick<Trial, 'tiles' | 'problems' | 'unfilled'>): Pick<Trial, 'verdict' | 'sentences'> {
  const count = (fate: TrialTile['fate']) => tiles.filter((tile) => tile.fate === fate).length;
  const flaws = [
    saying(count('skipped'), 'tile would be missing', 'tiles would be missing'),
    saying(count('uncertain'), 'tile may be missing', 'tiles may be missing'),
    saying(count('empty'), 'insight would be empty', 'insights would be empty'),
    saying(
      unfilled.filter(({ why }) => why !== 'in-text').length,
      'placeholder stays unfilled',
      'placeholders stay unfilled',
    ),
    saying(
      unfilled.filter(({ why }) => why === 'in-text').length,
      'placeholder stands where there should be text',
      'placeholders stand where there should be text',
    ),
  ].filter((flaw) => flaw !== null);
  if (problems.length > 0) {
    const besides = flaws.length > 0 ? [`Besides, ${listed(flaws)}.`] : [];
    return { verdict: 'refused', sentences: ['PostHog would refuse this.', ...besides] };
  }
  const out = tiles.length === 1 ? 'Its tile comes out.' : `All ${tiles.length} tiles come out.`;
  return flaws.length > 0
    ? { verdict: 'flawed', sentences: [`It works, but ${listed(flaws)}.`] }
    : { verdict: 'works', sentences: ['A dashboard can be made from this.', out] };
}

function saying(count: number, one: string, several: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : several}`;
}

/** a, b and c */
function listed(flaws: readonly string[]): string {
  if (flaws.length < 2) return flaws.join('');
  return `${flaws.slice(0, -1).join(', ')} and ${flaws.at(-1)}`;
}
