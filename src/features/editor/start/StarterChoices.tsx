import { jsonOrNull } from '#lib/jsonText.ts';
import { draftOfStarter, templateStarters } from '#template/templateStarters.ts';
import { StartCard, StartCards } from './StartCard.tsx';
import { StarterPicture } from './StarterPicture.tsx';
import type { StartSource } from './startSource.ts';

export interface ChoicesProps {
  /** What is on its way into the editor. */
  pending: StartSource | null;
  onChoose: (source: StartSource) => void;
}

export function isPending(pending: StartSource | null, { kind, id }: StartSource): boolean {
  return pending?.kind === kind && pending.id === id;
}

const starters = templateStarters.map((starter) => ({
  starter,
  tiles: jsonOrNull(draftOfStarter(starter).parts.tiles),
}));

/** Templates of our own, small and whole. */
export function StarterChoices({ pending, onChoose }: ChoicesProps) {
  return (
    <StartCards label="Starters">
      {starters.map(({ starter, tiles }) => {
        const { id, name, description, variables } = starter;
        const source: StartSource = { kind: 'starter', id };
        const asks = variables.map((variable) => variable.name).join(', ');
        return (
          <StartCard
            key={id}
            name={name}
            description={description}
            facts={`${starter.tiles.length} tiles${asks === '' ? '' : ` · asks for ${asks}`}`}
            picture={tiles && <StarterPicture tiles={tiles} />}
            busy={isPending(pending, source)}
            onChoose={() => onChoose(source)}
          />
        );
      })}
    </StartCards>
  );
}
