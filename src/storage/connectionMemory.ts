import * as v from 'valibot';

const place = v.object({
  host: v.string(),
  way: v.picklist(['session', 'key']),
  projectId: v.nullable(v.number()),
});

/** Where this browser was connected last: an address, never a key. */
export type Place = v.InferOutput<typeof place>;

const tabKey = v.object({ host: v.string(), key: v.string() });
export type TabKey = v.InferOutput<typeof tabKey>;

const placeName = 'template-studio:place';
const keyName = 'template-studio:key';

function read<Schema extends v.GenericSchema>(
  storage: () => Storage,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  try {
    const result = v.safeParse(schema, JSON.parse(storage().getItem(name) ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    // Storage is blocked or holds something that is not ours: the same as nothing remembered.
    return null;
  }
}

function write(storage: () => Storage, name: string, value: object | null): boolean {
  try {
    if (value === null) storage().removeItem(name);
    else storage().setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const recallPlace = (): Place | null => read(() => localStorage, placeName, place);
export const rememberPlace = (value: Place) => write(() => localStorage, placeName, value);

/** The key of this tab, kept over a reload only where a person chose so; false where it could not be kept. */
export const recallTabKey = (): TabKey | null => read(() => sessionStorage, keyName, tabKey);
export const rememberTabKey = (value: TabKey | null) => write(() => sessionStorage, keyName, value);
