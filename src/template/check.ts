import { finish } from '#lib/steps.ts';
import type { Steps } from '#lib/steps.ts';
import { changesOf } from './changes.ts';
import type { ServerAge } from './facts.ts';
import type { Problem, Severity } from './problem.ts';
import { rules } from './rules/all.ts';
import { contextOf } from './rules/context.ts';
import type { Context } from './rules/context.ts';
import { schemaProblems } from './schemaProblems.ts';
import type { JsonSchema } from './schema.ts';
import type { EditableField, Template, TemplateDraft } from './template.ts';

export interface CheckInput {
  draft: TemplateDraft;
  schema: JsonSchema;
  server: ServerAge;
  /** Names of the project's other templates, as far as they are known. */
  takenNames?: ReadonlySet<string>;
  /** The row that is edited; null or absent for a new template. */
  base?: Template | null;
}

/**
 * All that is the matter with a template, the worst first and otherwise in the order of the rules. Only what
 * cannot be parsed, or what the server is known to refuse, blocks; and since a save sends only what changed,
 * what was wrong before the edit is shown but locks nobody out.
 */
export function checkTemplate(input: CheckInput): Problem[] {
  return finish(checkSteps(input, checkContext(input)));
}

/** What the rules look at. */
export function checkContext({
  draft,
  server,
  takenNames = new Set(),
  base = null,
}: CheckInput): Context {
  return contextOf({ draft, server, takenNames, creating: base === null });
}

/** The same as `checkTemplate`, a rule a step. */
export function* checkSteps(input: CheckInput, context: Context): Steps<Problem[]> {
  const { draft, schema, base = null } = input;
  const found: Problem[] = [];
  for (const rule of rules) {
    for (const problem of rule.check(context)) found.push(problem);
    yield;
  }
  const told = new Set(found.filter(saysWhatSchemaSays).map(({ path }) => JSON.stringify(path)));
  const bySchema = schemaProblems(draft, schema, base).filter(
    ({ path }) => !told.has(JSON.stringify(path)),
  );
  const problems = unblockUnchanged([...found, ...bySchema], base, draft);
  return problems.toSorted((a, b) => weight(a) - weight(b));
}

const severities: Severity[] = ['error', 'warning', 'hint'];

function weight({ blocks, severity }: Problem): number {
  return blocks ? -1 : severities.indexOf(severity);
}

/** Where a rule speaks of the same, in better words. */
function saysWhatSchemaSays({ code }: Problem): boolean {
  return code === 'part-type' || code === 'member-type' || code === 'tiles-empty';
}

function unblockUnchanged(
  problems: Problem[],
  base: Template | null,
  draft: TemplateDraft,
): Problem[] {
  if (base === null || !problems.some(({ blocks }) => blocks)) return problems;
  const changes = changesOf(base, draft);
  return problems.map((problem) => {
    // The path begins with the field; what does not parse is never in the changes, and always blocks.
    const isSent = changes.has(problem.path[0] as EditableField) || problem.code === 'json-syntax';
    return problem.blocks && !isSent ? { ...problem, blocks: false } : problem;
  });
}
