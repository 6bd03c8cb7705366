import { jsonText } from '#lib/jsonText.ts';
import { draftOf } from '#template/fields.ts';
import { testTemplate } from '#template/testTemplate.ts';
import { expect, test, vi } from 'vitest';
import { DocumentStore } from './DocumentStore.ts';

const row = testTemplate({
  tiles: jsonText(['{ID}']),
  variables: jsonText([{ id: 'ID' }]),
});

test('form, code and commands are one history, taken back in their order', () => {
  const store = new DocumentStore(row);
  store.typeFields({ ...store.state().draft.fields, template_name: 'New name' });
  store.typePart('dashboard_filters', '{"a": 1}');
  store.edit('Clear the tiles', ({ parts }) => ({ parts: { ...parts, tiles: '[]' } }));
  expect(store.state().undoName).toBe('Clear the tiles');

  expect(store.undo()).toMatchObject({ key: 'tiles', isTyping: false });
  expect(store.undo()).toMatchObject({ key: 'dashboard_filters', isTyping: true });
  expect(store.undo()).toMatchObject({ key: 'fields', name: 'Typing in Details' });
  expect(store.undo()).toBeNull();
  expect(store.state().draft).toEqual(draftOf(row));
  store.redo();
  expect(store.state().draft.fields.template_name).toBe('New name');
});

test('a rename that writes into one document after the other is one step', () => {
  const store = new DocumentStore(row);
  store.typePart('tiles', '["{NEW}"]');
  store.typePart('variables', '[{"id": "NEW"}]');
  expect(store.state().undoName).toBe('Rename a variable');
  store.undo();
  expect(store.state().draft).toEqual(draftOf(row));
});

test('what the JSON tab was read as is taken back with what was typed there', () => {
  const store = new DocumentStore(row);
  const { fields, parts } = store.state().draft;
  store.typeWhole('{"template_name": "T"}');
  store.readWhole('{"template_name": "T"}', { fields: { ...fields, template_name: 'T' }, parts });
  expect(store.state()).toMatchObject({ whole: '{"template_name": "T"}', isTyping: true });
  expect(store.state().draft.fields.template_name).toBe('T');
  expect(store.undo()).toMatchObject({ key: 'fields' });
  expect(store.state()).toMatchObject({ whole: null, draft: draftOf(row) });
});

test('a reading of what is no longer there changes nothing', () => {
  const store = new DocumentStore(row);
  const { draft } = store.state();
  store.typeWhole('{"template_name": "old"');
  store.typeWhole('');
  store.readWhole('{"template_name": "old"', { ...draft, parts: { ...draft.parts, tiles: '[]' } });
  expect(store.state()).toMatchObject({ whole: '', draft });
});

test('a save keeps text that says the same, and its history', () => {
  const store = new DocumentStore(row);
  const typed = '[ "{ID}" ]';
  store.typePart('tiles', typed);
  store.typeFields({ ...store.state().draft.fields, template_name: ' Trimmed ' });
  expect(store.adopt({ ...row, template_name: 'Trimmed' }, store.state().draft)).toBe(true);
  expect(store.state().draft.parts.tiles).toBe(typed);
  expect(store.state().draft.fields.template_name).toBe('Trimmed');
  store.undo();
  store.undo();
  expect(store.state().draft).toEqual(draftOf(row));
});

test('what was changed while a save was on its way is not taken for saved', () => {
  const store = new DocumentStore(row);
  store.typeFields({ ...store.state().draft.fields, template_name: 'Sent' });
  const sent = store.state().draft;
  store.typePart('tiles', '["later"]');
  store.typeFields({ ...store.state().draft.fields, dashboard_description: 'Later' });
  expect(store.adopt({ ...row, template_name: 'Sent' }, sent)).toBe(false);
  expect(store.state().draft).toMatchObject({
    fields: { template_name: 'Sent', dashboard_description: 'Later' },
    parts: { tiles: '["later"]' },
  });
});

test('what the server holds otherwise after a save stays as it was typed', () => {
  const store = new DocumentStore(row);
  store.typePart('tiles', '["typed"]');
  const sent = store.state().draft;
  expect(store.adopt({ ...row, dashboard_description: 'new' }, sent, ['tiles'])).toBe(false);
  expect(store.state().draft).toMatchObject({
    fields: { dashboard_description: 'new' },
    parts: { tiles: '["typed"]' },
  });
});

test('the row that a step brought in is taken back with it, and brought in again', () => {
  const store = new DocumentStore(row);
  const to = testTemplate({ template_name: 'Theirs' });
  store.edit('Bring in', () => draftOf(to), { from: row, to, isBack: false });
  store.typePart('tiles', '[1]');
  expect(store.undo()?.ground).toBeNull();
  expect(store.undo()?.ground).toEqual({ from: to, to: row, isBack: true });
  expect(store.redo()?.ground).toEqual({ from: row, to, isBack: false });
});

test('a command brings in first what a view has not told yet', () => {
  const store = new DocumentStore(row);
  const remove = store.addSource(() => store.typePart('tiles', '[1]'));
  store.edit('Append', ({ parts }) => ({ parts: { ...parts, tiles: `${parts.tiles} ` } }));
  expect(store.state().draft.parts.tiles).toBe('[1] ');
  remove();
});

test('the state is the same object until something changes, and listeners hear of it once', () => {
  const store = new DocumentStore(row);
  const heard = vi.fn<() => void>();
  const stop = store.subscribe(heard);
  const before = store.state();
  store.typePart('variables', '[]');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(store.state()).not.toBe(before);
  expect(store.state().draft.fields).toBe(before.draft.fields);
  stop();
  store.undo();
  expect(heard).toHaveBeenCalledTimes(1);
});
