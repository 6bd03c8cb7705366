import { jsonOrNull } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { checkTemplate } from '../check.ts';
import { locate } from '../locate.ts';
import { sentence } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { bundledSchema } from '../schema.ts';
import { jsonParts } from '../template.ts';
import type { TemplateDraft } from '../template.ts';
import { testDraft, testTemplate } from '../testTemplate.ts';
import { rules } from './all.ts';
import type { Example } from './rule.ts';

const draftOf = ({ fields, tiles, filters, variables, parts }: Example): TemplateDraft =>
  testDraft(fields, {
    ...(tiles === undefined ? {} : { tiles: JSON.stringify(tiles, null, 2) }),
    ...(filters === undefined ? {} : { dashboard_filters: JSON.stringify(filters) }),
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
    ...parts,
  });

const problemsOf = (example: Example): Problem[] =>
  checkTemplate({
    draft: draftOf(example),
    schema: bundledSchema,
    server: example.server ?? 'unknown',
    takenNames: new Set(example.takenNames),
    base: example.exists ? testTemplate() : null,
  });

/** The problem's place exists: in the part's text, or in the fields of the form. */
const resolves = ({ path }: Problem, draft: TemplateDraft): boolean => {
  const [root, ...inner] = path;
  const part = jsonParts.find((each) => each === root);
  const text = part ? draft.parts[part] : JSON.stringify(draft.fields[root as 'tags']);
  if (inner.length === 0 || jsonOrNull(text) === null) return text !== undefined;
  const found = locate(text, inner);
  const around = locate(text, inner.slice(0, -1));
  return JSON.stringify(found) !== JSON.stringify(around);
};

test('every file in this folder that is named by a code is listed, once', () => {
  const files = Object.keys(import.meta.glob('./*-*.ts'));
  expect(rules.map(({ code }) => `./${code}.ts`).toSorted()).toEqual(files.toSorted());
});

for (const { code, examples } of rules) {
  test.each(examples.bad)(`${code}: finds what is wrong with %j`, (example) => {
    const found = problemsOf(example).filter((problem) => problem.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(resolves(problem, draftOf(example))).toBe(true);
      expect(sentence(problem)).toMatch(/^[“A-Z0-9{].{15,}[.)]$/s);
    }
  });

  test.each(examples.good)(`${code}: leaves %j alone`, (example) => {
    expect(problemsOf(example).filter((problem) => problem.code === code)).toEqual([]);
  });
}

test('every example says its sentence as people will read it', () => {
  const sentences = rules.map(({ code, examples }) => {
    const said = examples.bad.flatMap((example) =>
      problemsOf(example).flatMap((problem) => (problem.code === code ? sentence(problem) : [])),
    );
    return `${code}\n${[...new Set(said)].map((text) => `  ${text}`).join('\n')}`;
  });
  expect(sentences.join('\n')).toMatchSnapshot();
});
