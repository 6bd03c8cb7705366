import * as v from 'valibot';

/** A project of one PostHog. */
export interface ProjectPlace {
  host: string;
  projectId: number;
}

/**
 * A short list that this browser keeps for each project. What does not parse is left out; where the browser
 * keeps nothing the list is empty, and `keep` says so with false.
 */
export function placeList<Schema extends v.GenericSchema>(
  name: string,
  item: Schema,
  most: number,
) {
  const keyOf = ({ host, projectId }: ProjectPlace) =>
    `template-studio:${name}:${projectId}:${host}`;

  function recall(place: ProjectPlace): v.InferOutput<Schema>[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? '[]');
      if (!Array.isArray(kept)) return [];
      return kept
        .flatMap((each: unknown) => {
          const read = v.safeParse(item, each);
          return read.success ? [read.output] : [];
        })
        .slice(0, most);
    } catch {
      return [];
    }
  }

  function keep(place: ProjectPlace, items: readonly v.InferOutput<Schema>[]): boolean {
    try {
      if (items.length === 0) localStorage.removeItem(keyOf(place));
      else localStorage.setItem(keyOf(place), JSON.stringify(items.slice(0, most)));
      return true;
    } catch {
      return false;
    }
  }

  return { recall, keep };
}

/** Takes away the lists of these names of all projects of a host. */
export function forgetLists(host: string, names: readonly string[]): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const [, name = '', of] = /^template-studio:([a-z-]+):\d+:(.+)$/.exec(key) ?? [];
      if (of === host && names.includes(name)) localStorage.removeItem(key);
    }
  } catch {
    // Blocked storage keeps nothing.
  }
}
