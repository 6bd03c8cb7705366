import { useCopy } from '#components/useCopy.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { toPointer } from '#template/locate.ts';
import { isPart } from '#template/template.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Braces, Link2 } from 'lucide-react';
import { type Editor, useEditor } from '#features/editor/EditorContext.ts';
import { tabNames, tabOf } from '#features/editor/tabNames.ts';
import styles from './PlaceTrail.module.css';
import { placeLink } from './usePlace.ts';

/** Where in the document one is: each step leads there, and all of it can be given to somebody else. */
export function PlaceTrail() {
  const editor = useEditor();
  const { path, tab, goTo } = editor.place;
  const copyText = useCopy();

  function copy(text: string, what: string) {
    const message = `The browser did not let the ${what} be copied`;
    return copyText(text, `Copied the ${what}`, { tone: 'danger', message });
  }

  return (
    <div className={styles.bar}>
      <nav aria-label="Place in the document" className={styles.trail}>
        <ol className={styles.steps}>
          {path.map((_, at) => {
            const part = path.slice(0, at + 1);
            const isLast = at === path.length - 1;
            return (
              <li key={toPointer(part)} className={styles.step}>
                <button
                  type="button"
                  className={styles.link}
                  aria-current={isLast ? 'location' : undefined}
                  onClick={() => goTo({ tab, path: part, focus: true })}
                >
                  {stepLabel(part, editor)}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <IconButton
        size="s"
        label="Copy path"
        icon={<Braces aria-hidden size={14} />}
        onClick={() => void copy(toPointer(path) || '/', 'path')}
      />
      <IconButton
        size="s"
        label="Copy link to this place"
        icon={<Link2 aria-hidden size={14} />}
        onClick={() => void copy(placeLink(window.location.href, tab, path), 'link')}
      />
    </div>
  );
}

/** Tiles and variables by what people call them; everything else as it is written. */
function stepLabel(path: JsonPath, { current: { analysis } }: Editor): string {
  const [root, index] = path;
  const last = path.at(-1);
  if (path.length === 1 && isPart(root)) return tabNames[tabOf(root)];
  if (path.length === 2 && root === 'tiles') {
    const tile = analysis.tiles?.find((each) => each.index === index);
    return tile?.name ?? `Tile ${Number(index) + 1}`;
  }
  if (path.length === 2 && root === 'variables') {
    const variable = analysis.variables?.find((each) => each.index === index);
    return variable?.id ?? `Variable ${Number(index) + 1}`;
  }
  return typeof last === 'number' ? String(last + 1) : (last ?? '');
}
