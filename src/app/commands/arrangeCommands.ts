import type { Command } from '#components/commands/command.ts';
import { type CommandMatch, matchCommand } from '#lib/matchCommand.ts';

export interface FoundCommand {
  command: Command;
  /** What is to be marked in its label. */
  ranges: CommandMatch['ranges'];
}

export interface CommandGroup {
  name: string;
  commands: FoundCommand[];
}

/**
 * The commands under their headings. With nothing typed they stand as they are given; otherwise those that match,
 * the best first, and the group of the best first. `foundElsewhere`: found by a search of its own, which may
 * know more than the label says, and shown even where the label does not match.
 */
export function arrangeCommands(
  commands: readonly Command[],
  text: string,
  foundElsewhere: readonly Command[] = [],
): CommandGroup[] {
  if (text.trim() === '') {
    return grouped(
      commands
        .filter(({ typedOnly }) => typedOnly !== true)
        .map((command) => ({ command, ranges: [], score: 0 })),
    );
  }
  const known = new Set(commands.map(({ id }) => id));
  const matching = commands.flatMap((command) => {
    const match = matchCommand(text, command.label);
    return match === null ? [] : [{ command, ...match }];
  });
  const others = foundElsewhere
    .filter(({ id }) => !known.has(id))
    .map((command) => ({
      command,
      ...(matchCommand(text, command.label) ?? { score: 0, ranges: [] }),
    }));
  // A stable sort: equals stay in the order that they were given in.
  return grouped([...matching, ...others].sort((a, b) => b.score - a.score));
}

function grouped(found: readonly (FoundCommand & { score: number })[]): CommandGroup[] {
  const groups = new Map<string, FoundCommand[]>();
  for (const { command, ranges } of found) {
    const group = groups.get(command.group) ?? [];
    group.push({ command, ranges });
    groups.set(command.group, group);
  }
  return [...groups].map(([name, some]) => ({ name, commands: some }));
}
