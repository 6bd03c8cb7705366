import type { JsonText } from '#lib/jsonText.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useMutation } from '@tanstack/react-query';
import { templateMaker } from './copying.ts';
import { useKeepFresh } from './useKeepFresh.ts';

interface NewTemplate {
  /** In the order that they are tried. */
  names: Iterable<string>;
  body: (name: string) => JsonText;
}

/** Creates a template under the first free name, and never two where an answer is lost. */
export function useMakeTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: ({ names, body }: NewTemplate) =>
      templateMaker({ connection, projectId, names }, { body })(),
    onSuccess: keepFresh,
  });
}
