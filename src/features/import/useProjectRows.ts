import { everyTemplate } from '#queries/everyTemplate.ts';
import { templateKeys } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/** Every row that the project shows, to compare with; null while they come. */
export function useProjectRows(projectId: number) {
  const connection = useConnection();
  const [progress, setProgress] = useState<{ loaded: number; count: number } | null>(null);
  const query = useQuery({
    queryKey: [...templateKeys.project(connection, projectId), 'every'],
    // While one decides what to do with each, they stay; what is written asks for them anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Template[]> => {
      const rows: Template[] = [];
      for await (const page of everyTemplate(connection, projectId, {}, signal)) {
        rows.push(...page.templates);
        setProgress({ loaded: page.loaded, count: page.count });
      }
      return rows;
    },
  });
  return { rows: query.data ?? null, progress, error: query.error, retry: query.refetch };
}
