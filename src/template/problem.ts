import type { Breakpoint, Facts, ServerAge } from './facts.ts';
import type { Fix } from './fix.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { JsonPart, Scope } from './template.ts';

export type Severity = 'error' | 'warning' | 'hint';

export type ProblemCode = keyof Facts;

export interface ProblemOf<Code extends ProblemCode> {
  code: Code;
  severity: Severity;
  /** The server is known to refuse it, or it cannot be parsed: it cannot be saved as it is. */
  blocks: boolean;
  /** From the template's root, e.g. ['tiles', 3, 'layouts', 'sm']. */
  path: JsonPath;
  facts: Facts[Code];
  fix?: Fix;
}

export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export function problemOf<Code extends ProblemCode>(
  code: Code,
  severity: Severity,
  path: JsonPath,
  facts: Facts[Code],
  more: { blocks?: boolean; fix?: Fix } = {},
): ProblemOf<Code> {
  return { code, severity, blocks: false, path, facts, ...more };
}

/** In plain English: what is the matter, and what will happen. */
export function sentence(problem: Problem): string {
  switch (problem.code) {
    case 'json-syntax': {
      const { part, message } = problem.facts;
      return `${partNames[part]} cannot be saved as they are, for this is not JSON. ${message}.`;
    }
    case 'document-type':
      return `A template is one JSON object, in braces. This is ${problem.facts.found}.`;
    case 'field-type': {
      const { field, expected, found } = problem.facts;
      return `“${field}” takes ${expected}, but this is ${found}.`;
    }
    case 'part-type': {
      const { part, expected, found } = problem.facts;
      return `${partNames[part]} should be ${expected}, but this is ${found}. ${noDashboard}`;
    }
    case 'member-type': {
      const { part, found } = problem.facts;
      const what = part === 'variables' ? 'A variable' : 'A tile';
      return `${what} is an object, in braces, but this is ${found}. ${noDashboard}`;
    }
    case 'duplicate-key':
      return `The key “${problem.facts.key}” stands here more than once. Only the last one counts; the others are lost when it is saved.`;
    case 'unstorable-text':
      return `This text holds ${problem.facts.character === 'NUL' ? 'a NUL character (\\u0000)' : 'half of a character (a lone surrogate)'}. PostHog cannot store that and answers with an error.`;
    case 'number-rounded': {
      const { number, becomes } = problem.facts;
      return `${number} is saved as it is, but it is more exact than a browser can count: PostHog's own pages will make it ${becomes}.`;
    }
    case 'tiles-empty':
      return problem.facts.creating
        ? 'PostHog refuses a new template without tiles. Add at least one.'
        : `There are no tiles. ${noDashboard}`;
    case 'name-missing':
      return 'The template has no name. It saves, but nobody can tell it from others, and dashboards are made from a template by its name.';
    case 'name-taken':
      return `Another template of this project is called “${problem.facts.name}”, so PostHog will refuse this one. Choose another name.`;
    case 'text-too-long': {
      const { field, length, limit } = problem.facts;
      return `The ${field} has ${length} characters. PostHog takes at most ${limit}.`;
    }
    case 'tag-empty':
      return 'PostHog refuses an empty tag. Fill it in or remove it.';
    case 'image-address':
      return 'The image URL does not begin with http:// or https://. It saves, but no picture will be shown.';
    case 'tile-type': {
      const { tile, type } = problem.facts;
      const why =
        type === null ? 'has no type' : `has the type “${type}”, which PostHog does not know`;
      return `${tile} ${why}. It saves, but dashboards made from the template come without this tile.`;
    }
    case 'tile-type-new': {
      const { tile, type } = problem.facts;
      return `${tile} is of the type ${type}, which this PostHog is too old to know. It saves, but dashboards come without this tile.`;
    }
    case 'tile-name':
      return `${problem.facts.tile} has no name. It saves, but its insight will be nameless on the dashboard.`;
    case 'tile-content':
      return `${problem.facts.tile} has neither a “query” nor “filters”. ${withoutContent[problem.facts.server]}`;
    case 'tile-legacy':
      return `${problem.facts.tile} is written in the old way, with “filters” instead of a “query”. ${legacyFate[problem.facts.server]}`;
    case 'tile-limit': {
      const { tile, what, length, limit } = problem.facts;
      return `The ${what} of ${tile} has ${length} characters, and a dashboard holds at most ${limit}. It saves, but making a dashboard from it fails.`;
    }
    case 'button-address':
      return `The address of ${problem.facts.tile} does not begin with http:// or https://. It saves, but the button leads nowhere.`;
    case 'layout-shape': {
      const { tile, breakpoint } = problem.facts;
      return `The place of ${tile} in ${layoutNames[breakpoint]} is not made of whole numbers x and y from 0, w and h from 1. PostHog will put the tile where it finds room.`;
    }
    case 'layout-outside': {
      const { tile, breakpoint, columns } = problem.facts;
      return `${tile} reaches beyond the ${columns === 1 ? 'only column' : `${columns} columns`} of ${layoutNames[breakpoint]}. PostHog will push it back in, which may move other tiles.`;
    }
    case 'layout-overlap': {
      const { tile, breakpoint, other } = problem.facts;
      return `${tile} lies over ${other} in ${layoutNames[breakpoint]}. PostHog will move one of them down.`;
    }
    case 'layout-missing':
      return `${problem.facts.tile} has no place in the wide layout (sm). PostHog will put it where it finds room.`;
    case 'layout-narrow': {
      const { count } = problem.facts;
      const tiles = count === 1 ? 'One tile has' : `${count} tiles have`;
      return `${tiles} no place in the narrow layout (xs). Newer PostHogs work it out from the wide one; older ones stack tiles as they come.`;
    }
    case 'variable-undeclared':
      return `No variable has the id “${problem.facts.id}”. It saves, but dashboards will hold the literal text {${problem.facts.id}}.`;
    case 'variable-case': {
      const { id, declared } = problem.facts;
      return `The variable is written {${declared}}, not {${id}}, and PostHog minds the difference. It saves, but dashboards will hold the literal text {${id}}.`;
    }
    case 'variable-unused':
      return `No tile uses the variable “${problem.facts.id}”. People are still asked to fill it in, to no effect.`;
    case 'variable-repeated':
      return `A variable “${problem.facts.id}” stands above already. Only the first one is used; people are asked for both.`;
    case 'variable-id':
      return problem.facts.id === null
        ? 'The variable has no id, so no tile can use it.'
        : `“${problem.facts.id}” makes a poor id. Use letters, digits and _ only, as in SIGN_UP_EVENT, so that {…} around it is easy to read and to find.`;
    case 'variable-default':
      return `The variable “${problem.facts.id}” has an empty default. Where nobody chooses an event, dashboards come with ${problem.facts.literal ? `the literal text {${problem.facts.id}}` : 'a series without an event'}.`;
    case 'placeholder-embedded': {
      const { id, declared } = problem.facts;
      return `PostHog fills in {${id}} only where it is the whole text. In the middle of other text it stays as it is${declared ? '' : ', whether a variable of that name is declared or not'}.`;
    }
    case 'placeholder-place':
      return `PostHog puts an event, which is an object, in place of {${problem.facts.id}}, but here belongs text. It saves, but this tile will be broken on dashboards.`;
    case 'not-portable': {
      const { what, reference, scope } = problem.facts;
      return `The ${what} ${reference} exists in its own project only, but this template is offered to ${audiences[scope]}. Elsewhere the tile will be wrong or broken.`;
    }
    case 'schema': {
      const { keyword, expected, found } = problem.facts;
      if (keyword === 'required') {
        const keys = expected.length === 1 ? ['key', 'which is'] : ['keys', 'which are'];
        return `PostHog's schema wants the ${keys[0]} ${listed(expected, 'and')} here, ${keys[1]} missing. ${noDashboard}`;
      }
      return `PostHog's schema wants ${listed(expected, 'or')} here, and this is ${found}. ${noDashboard}`;
    }
  }
}

const noDashboard = 'It saves, but no dashboard can be made from the template.';

const partNames: Record<JsonPart | 'document', string> = {
  tiles: 'The tiles',
  dashboard_filters: 'The filters',
  variables: 'The variables',
  document: 'The contents of the document',
};

const layoutNames: Record<Breakpoint, string> = {
  sm: 'the wide layout (sm)',
  xs: 'the narrow layout (xs)',
};

const audiences: Record<Scope, string> = {
  team: 'this project',
  organization: 'every project of the organization',
  global: 'everybody on this PostHog',
  feature_flag: 'everybody on this PostHog',
};

// Contract 6.1: what becomes of a tile differs by the age of the server.
const withoutContent: Record<ServerAge, string> = {
  old: 'It saves, but dashboards will show an empty insight.',
  current: 'It saves, but dashboards come without this tile.',
  unknown:
    'It saves, but dashboards come without this tile, or with an empty one, by the age of PostHog.',
};
const legacyFate: Record<ServerAge, string> = {
  old: 'This PostHog takes it as it is, and leaves out internal users unless the tile says otherwise.',
  current:
    'PostHog translates it whenever a dashboard is made; where it cannot, the dashboard comes without this tile.',
  unknown:
    'Older PostHogs take it as it is; newer ones translate it when a dashboard is made, or leave the tile out where they cannot.',
};

/** a, b or c */
function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
