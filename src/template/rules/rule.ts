import type { Facts, ServerAge } from '../facts.ts';
import type { Problem, ProblemCode, ProblemOf } from '../problem.ts';
import type { TemplateFields, TemplateParts } from '../template.ts';
import type { Context } from './context.ts';

/** One thing that can be the matter with a template; the file is named by its code. */
export interface Rule<Code extends ProblemCode = ProblemCode> {
  code: Code;
  /** What it keeps people from, and what is fine: run by a test, and shown as help. */
  examples: { bad: Example[]; good: Example[] };
  check: (context: Context) => Iterable<ProblemOf<Code>>;
}

/** As much of a template as the example is about; the rest is empty. Parts are values, or raw text in `parts`. */
export interface Example {
  fields?: Partial<TemplateFields>;
  tiles?: unknown;
  filters?: unknown;
  variables?: unknown;
  parts?: Partial<TemplateParts>;
  server?: ServerAge;
  takenNames?: string[];
  /** The template is not new. */
  exists?: boolean;
}

/** What `all.ts` lists: a rule whose code does not matter to whoever runs it. */
export interface AnyRule {
  code: keyof Facts;
  examples: Rule['examples'];
  check: (context: Context) => Iterable<Problem>;
}
