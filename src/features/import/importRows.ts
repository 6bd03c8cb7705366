import { copyNames } from '#template/copyName.ts';
import { limits, storedLength } from '#template/limits.ts';
import type { Problem } from '#template/problem.ts';
import { sentence } from '#template/problem.ts';
import { type EditableField, type Template, templateLabel } from '#template/template.ts';
import type { Assessment } from '#template/transfer/assess.ts';
import { type FoundTemplate, nameOf } from '#template/transfer/found.ts';
import type { ImportTask } from '#template/transfer/importTask.ts';
import { type Planned, planCreate, planReplace, type Rights } from '#template/transfer/plan.ts';
import type { Candidate } from './useSources.ts';

export type Choice = 'create' | 'replace' | 'skip';
export type Status = 'new' | 'same' | 'changed';

/** What somebody said of a candidate; what is absent is as the app proposes it. */
export interface Decision {
  choice?: Choice;
  name?: string;
}

/** A candidate as the page shows it, and what an import would do with it. */
export interface ImportRow extends Candidate {
  label: string;
  /** The row of the project that it is; null: none. */
  match: Template | null;
  /** null: it is not compared yet. */
  status: Status | null;
  choice: Choice;
  /** What can be chosen. */
  choices: Choice[];
  /** Why one of them cannot, as sentences. */
  refusals: string[];
  /** The name to create it under. */
  name: string;
  nameError: string | null;
  /** The first free name, where the wanted one is taken. */
  freeName: string | null;
  problems: Problem[];
  /** The fields that are not imported. */
  leftOut: EditableField[];
  task: ImportTask | null;
}

export interface RowsInput {
  candidates: readonly Candidate[];
  matchOf: (candidate: Candidate) => Template | null;
  /** undefined: not known yet; null: it could not be checked. */
  assessmentOf: (candidate: Candidate) => Assessment | null | undefined;
  decisions: ReadonlyMap<string, Decision>;
  /** Names that templates of this project have. */
  takenNames: ReadonlySet<string>;
  rights: Rights & { create: string | null };
  known: ReadonlySet<EditableField>;
}

/** The rows of the page in their order: names are given away from the top down. */
export function importRows(input: RowsInput): ImportRow[] {
  const taken = new Set(input.takenNames);
  return input.candidates.map((candidate) => {
    const row = rowOf(candidate, input, taken);
    if (row.choice === 'create' && row.nameError === null && row.name.trim() !== '') {
      taken.add(row.name.trim());
    }
    return row;
  });
}

function rowOf(candidate: Candidate, input: RowsInput, taken: ReadonlySet<string>): ImportRow {
  const { found, key } = candidate;
  const { rights, known } = input;
  const match = input.matchOf(candidate);
  const assessment = input.assessmentOf(candidate);
  const decision = input.decisions.get(key) ?? {};
  const wantedName = nameOf(found) ?? '';
  const name = decision.name ?? firstFree(wantedName, taken);
  const create = planCreate(found, name, rights, known);
  const status = statusOf(match, assessment);
  const replace =
    match === null || status !== 'changed' ? null : replacement(found, match, rights, known);
  const createRefusal =
    rights.create ?? assessment?.refusal ?? blockingSentence(assessment?.create ?? []);
  const replaceRefusal =
    replace === null
      ? null
      : (replace.refusal ?? assessment?.refusal ?? blockingSentence(assessment?.change ?? []));
  const mayReplace = replace?.task != null && replaceRefusal === null;
  const choices = choicesOf(createRefusal, mayReplace);
  const choice = chosen(decision.choice, status, choices);
  const plan = planOf(choice, create, replace);
  const nameError = choice === 'create' ? nameFault(name, taken) : null;
  return {
    key,
    found,
    label: templateLabel({ template_name: wantedName }),
    match,
    status,
    choice,
    choices,
    refusals: refusalsOf(createRefusal, replaceRefusal),
    name,
    nameError,
    freeName: nameError === null ? null : firstFree(name, taken),
    problems: (choice === 'replace' ? assessment?.change : assessment?.create) ?? [],
    leftOut: plan?.leftOut ?? [],
    task: nameError === null ? (plan?.task ?? null) : null,
  };
}

function statusOf(
  match: Template | null,
  assessment: Assessment | null | undefined,
): Status | null {
  if (assessment === undefined) return null;
  if (match === null) return 'new';
  return assessment?.same === true ? 'same' : 'changed';
}

function choicesOf(createRefusal: string | null, mayReplace: boolean): Choice[] {
  const choices: Choice[] = createRefusal === null ? ['create'] : [];
  if (mayReplace) choices.push('replace');
  return [...choices, 'skip'];
}

/** What is proposed: to take what is new and what changed, and to leave what is there already. */
function chosen(wanted: Choice | undefined, status: Status | null, choices: Choice[]): Choice {
  const proposed = { new: 'create', changed: 'replace', same: 'skip' } as const;
  const choice = wanted ?? (status === null ? 'skip' : proposed[status]);
  return choices.includes(choice) ? choice : 'skip';
}

/** What a replacement takes is compared once: of large templates that takes a moment, and names are typed. */
const replacements = new WeakMap<FoundTemplate, { of: unknown[]; planned: Planned }>();

function replacement(
  found: FoundTemplate,
  match: Template,
  rights: Rights,
  known: ReadonlySet<EditableField>,
): Planned {
  const of = [match, rights, known];
  const before = replacements.get(found);
  if (before?.of.every((part, index) => part === of[index])) return before.planned;
  const planned = planReplace(found, match, rights, known);
  replacements.set(found, { of, planned });
  return planned;
}

function planOf(choice: Choice, create: Planned, replace: Planned | null): Planned | null {
  if (choice === 'create') return create;
  return choice === 'replace' ? replace : null;
}

function refusalsOf(create: string | null, replace: string | null): string[] {
  if (create !== null && create === replace) return [`It cannot be imported. ${create}`];
  return [
    ...(create === null ? [] : [`It cannot be created. ${create}`]),
    ...(replace === null ? [] : [`It cannot be replaced. ${replace}`]),
  ];
}

function blockingSentence(problems: readonly Problem[]): string | null {
  const blocking = problems.find(({ blocks }) => blocks);
  return blocking === undefined ? null : sentence(blocking);
}

/** PostHog compares names to the letter, after trimming; templates without a name never clash (contract 3.4). */
function nameFault(name: string, taken: ReadonlySet<string>): string | null {
  if (storedLength(name) > limits.template_name) {
    return `The name is too long: PostHog takes ${limits.template_name} characters.`;
  }
  return taken.has(name.trim()) ? 'The name is taken.' : null;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.trim())) return name;
  for (const free of copyNames(name)) if (!taken.has(free)) return free;
  return name;
}
