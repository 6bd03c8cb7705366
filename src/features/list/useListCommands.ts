import { useCommands } from '#components/commands/useCommands.ts';
import type { ListCommandContext } from './listCommands.tsx';

/** Offers what the list can do in the command menu; it is loaded with the menu. */
export function useListCommands(context: ListCommandContext): void {
  useCommands(async () => (await import('./listCommands.tsx')).listCommands(context));
}
