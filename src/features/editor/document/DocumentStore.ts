import { TextHistory, type Texts, type Turn } from '#lib/textHistory.ts';
import { draftOf } from '#template/fields.ts';
import {
  type EditableField,
  type JsonPart,
  jsonParts,
  type Template,
  type TemplateDraft,
  type TemplateFields,
} from '#template/template.ts';
import { afterSave } from './afterSave.ts';
import { tabNames, tabOf } from '#features/editor/tabNames.ts';

/** The texts that one history is over: the three documents, the form as JSON, and the JSON tab. */
type DocumentKey = JsonPart | 'fields' | 'whole';

const typing = 'Typing in';
/** Nobody types in two documents in so few milliseconds. */
const AT_ONCE = 100;

/** Everything there is to show of a template while it is edited. The same object until something changes. */
export interface DocumentState {
  draft: TemplateDraft;
  /** What was typed on the JSON tab, as it was typed; null: the tab shows what the rest makes. */
  whole: string | null;
  /** The last change was typed, not a command: more may come in a moment. */
  isTyping: boolean;
  /** What undo would take back, in words; null: nothing. */
  undoName: string | null;
  redoName: string | null;
}

/** The row that the edit went on from, and the one that it goes on from now. */
export interface GroundChange {
  from: Template;
  to: Template;
  /** It goes back to an older one: the server holds the other. */
  isBack: boolean;
}

/** Where undo or redo changed something, for the page to show it. */
export interface ChangedPlace {
  name: string;
  /** Somebody typed it, and looks for it where they did. */
  isTyping: boolean;
  key: DocumentKey;
  /** The row that the edit stands on was brought in by this step, and goes with it; null: it stays. */
  ground: GroundChange | null;
  /** In UTF-16 units of the text as it is now. */
  offset: number;
  length: number;
}

/**
 * A template while somebody edits it. The text is the truth: nothing writes into it but the person and named
 * commands, and all of it is one history, whichever view a change was made in.
 */
export class DocumentStore {
  readonly #history: TextHistory<DocumentKey, GroundChange>;
  readonly #listeners = new Set<() => void>();
  readonly #sources = new Set<() => void>();
  #state: DocumentState;
  /** The part that was typed in last, and when. */
  #typed: { part: JsonPart; time: number } | null = null;

  constructor(row: Template | null) {
    this.#history = new TextHistory(textsOf(draftOf(row)));
    this.#state = this.#read(null, false);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DocumentState => this.#state;

  /** A view that tells of what is typed a moment late: `flush` makes it tell now. Until the result is called. */
  readonly addSource = (flush: () => void): (() => void) => {
    this.#sources.add(flush);
    return () => this.#sources.delete(flush);
  };

  /** Brings in what was typed a moment ago. Every command does so before it reads what there is. */
  readonly settle = (): void => {
    for (const flush of this.#sources) flush();
  };

  typePart(part: JsonPart, text: string): void {
    const time = now();
    const last = this.#typed;
    this.#typed = { part, time };
    const next = { [part]: text, whole: '' };
    // A rename in the code editor writes into one document after the other.
    const isRename = last !== null && last.part !== part && time - last.time < AT_ONCE;
    if (isRename) this.#history.follow(next, 'Rename a variable');
    else this.#history.type(`${typing} ${tabNames[tabOf(part)]}`, next, time);
    this.#tell(true);
  }

  typeFields(fields: TemplateFields): void {
    this.#history.type(`${typing} Details`, { fields: JSON.stringify(fields), whole: '' }, now());
    this.#tell(true);
  }

  typeWhole(text: string): void {
    this.#history.type(`${typing} JSON`, { whole: `=${text}` }, now());
    this.#tell(true);
  }

  /** What the text of the JSON tab was read as; an old text is passed over. */
  readWhole(text: string, draft: TemplateDraft): void {
    if (this.#state.whole !== text) return;
    const { fields, parts } = draft;
    this.#history.follow({ fields: JSON.stringify(fields), ...parts });
    this.#tell(true);
  }

  /**
   * A named command, one step of undo. Hands out the draft as it is now and takes what is to change. `ground`: the row
   * that the edit stands on changes with it.
   */
  edit(
    name: string,
    change: (draft: TemplateDraft) => Partial<TemplateDraft>,
    ground: GroundChange | null = null,
  ): void {
    this.settle();
    const { fields, parts } = change(this.#state.draft);
    this.#history.edit(
      name,
      { ...(fields && { fields: JSON.stringify(fields) }), ...parts, whole: '' },
      now(),
      ground,
    );
    this.#tell(false);
  }

  /**
   * The row as the server holds it after a save of `sent`. Text that says the same stays as it was typed, and so does
   * what was changed since, or `refused`. Whether nothing was.
   */
  adopt(row: Template, sent: TemplateDraft, refused: readonly EditableField[] = []): boolean {
    this.settle();
    const {
      fields: saved,
      parts,
      isAll,
    } = afterSave(this.#state.draft, sent, draftOf(row), refused);
    const fields = JSON.stringify(saved);
    this.#history.follow({
      fields,
      ...parts,
      ...(Object.keys(parts).length > 0 || fields !== this.#history.texts.fields
        ? { whole: '' }
        : {}),
    });
    this.#tell(false);
    return isAll;
  }

  undo(): ChangedPlace | null {
    this.settle();
    const turn = this.#history.undo();
    const mark = turn?.mark ?? null;
    return this.#turned(turn, mark && { from: mark.to, to: mark.from, isBack: true });
  }

  redo(): ChangedPlace | null {
    this.settle();
    const turn = this.#history.redo();
    return this.#turned(turn, turn?.mark ?? null);
  }

  #turned(
    turn: Turn<DocumentKey, GroundChange> | null,
    ground: GroundChange | null,
  ): ChangedPlace | null {
    if (turn === null) return null;
    this.#tell(false);
    // What was typed on the JSON tab is read into the rest: the tab is where it happened.
    const shown =
      turn.texts.whole === '' ? turn.changed.find(({ key }) => key !== 'whole') : undefined;
    const place = shown ?? turn.changed.find(({ key }) => key === 'whole') ?? turn.changed[0];
    if (place === undefined) return null;
    const mark = place.key === 'whole' ? 1 : 0; // the sign before it
    return {
      name: turn.name,
      isTyping: turn.name.startsWith(typing),
      ...place,
      ground,
      offset: Math.max(place.offset - mark, 0),
    };
  }

  #tell(isTyping: boolean): void {
    this.#state = this.#read(this.#state, isTyping);
    for (const listener of this.#listeners) listener();
  }

  #read(before: DocumentState | null, isTyping: boolean): DocumentState {
    const { fields: json, whole, ...parts } = this.#history.texts;
    const { undoName, redoName } = this.#history;
    const old = before?.draft;
    const isSame = old !== undefined && JSON.stringify(old.fields) === json;
    const samePart = (part: JsonPart) => old?.parts[part] === parts[part];
    // Only `typeFields` and its like write it, always whole fields.
    const fields = isSame ? old.fields : (JSON.parse(json) as TemplateFields);
    const draft =
      isSame && jsonParts.every(samePart)
        ? old
        : { fields, parts: old !== undefined && jsonParts.every(samePart) ? old.parts : parts };
    return {
      draft,
      whole: whole === '' ? null : whole.slice(1),
      isTyping,
      undoName,
      redoName,
    };
  }
}

function textsOf({ fields, parts }: TemplateDraft): Texts<DocumentKey> {
  // `whole` is empty where nothing was typed, and else its text behind a sign, for that may be empty as well.
  return { fields: JSON.stringify(fields), ...parts, whole: '' };
}

function now(): number {
  return performance.now();
}
