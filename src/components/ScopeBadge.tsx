import { Badge } from '#ui/Badge.tsx';
import { scopeNames } from './scopeNames.ts';

export function ScopeBadge({ scope }: { scope: string | null }) {
  const { label, tone, hint } = scopeNames(scope);
  return (
    <Badge tone={tone} title={hint}>
      {label}
    </Badge>
  );
}
