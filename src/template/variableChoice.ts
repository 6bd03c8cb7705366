import { isObject } from './kind.ts';
import type { Variable } from './variables.ts';

/** What PostHog's variables step shows as chosen: an event's name, an action's, or where an element is found. */
export function shownChoice({ type, default: value }: Variable): string {
  if (!isObject(value)) return '';
  const shown = type === 'element' ? value['selector'] : (actionName(value) ?? value['id']);
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '';
}

/**
 * What stands in the template when somebody chose `typed` there; undefined where the default stays, as it does
 * while the field is empty. PostHog keeps how the default is counted and filtered when another event is chosen.
 */
export function choiceOf(variable: Variable, typed: string): unknown {
  const wanted = typed.trim();
  if (wanted === '' || wanted === shownChoice(variable)) return undefined;
  const kept = isObject(variable.default) ? variable.default : {};
  return variable.type === 'element'
    ? { ...kept, selector: wanted }
    : { ...kept, id: wanted, name: wanted, type: 'events' };
}

function actionName({ type, name }: Record<string, unknown>): unknown {
  return type === 'actions' ? name : undefined;
}
