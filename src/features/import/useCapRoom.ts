import { capQuery } from '#queries/cap.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';

export interface CapRoom {
  used: number;
  limit: number;
  exact: boolean;
  creating: number;
  /** How many are too many. */
  over: number;
}

/** How the templates to create fit under the cap (contract 3.4); null: there is none, or it is not known. */
export function useCapRoom(projectId: number, creating: number): CapRoom | null {
  const connection = useConnection();
  const cap = useQuery(capQuery(connection, projectId)).data;
  if (cap == null) return null;
  return { ...cap, creating, over: Math.max(cap.used + creating - cap.limit, 0) };
}
