import { type Room, roomFor } from '#queries/cap.ts';
import type { CopyTarget } from '#queries/copyTarget.ts';
import type { Connection, KnownProject } from '#queries/projects.ts';
import { opensSessionRoutes, wayInto } from '#session/ways.ts';
import { copyNames } from '#template/copyName.ts';
import { lostFields } from '#template/portability.ts';
import { type EditableField, type Template, templateLabel } from '#template/template.ts';

/** A project to copy into. */
export interface Target {
  connection: Connection;
  project: KnownProject;
}

/** PostHog's own copy (contract 1.5), or a new template with the same content. */
export type CopyWay = 'endpoint' | 'create';

export interface PlannedCopy {
  template: Template;
  target: Target;
  way: CopyWay;
  /** Names in the order that they are tried; with PostHog's own copy, those that it may give. */
  names: string[];
  /** The name that the copy will most likely have. */
  name: string;
  lost: EditableField[];
}

export interface TargetPlan {
  target: Target;
  copies: PlannedCopy[];
  /** Templates whose name is taken there. */
  clashing: Template[];
  /** Why nothing can be copied there; null: it can. */
  refusal: string | null;
  room: Room;
}

export type OnClash = 'keep-both' | 'skip';

/** The endpoint is for sessions, for a project's own templates, and stays within one organization. */
export function wayOf(
  template: Template,
  source: { connection: Connection; project: KnownProject },
  target: Target,
  generation: CopyTarget['generation'],
): CopyWay {
  const organization = source.project.organization?.id;
  const isWithin =
    source.connection.id === target.connection.id &&
    organization !== undefined &&
    organization === target.project.organization?.id;
  const isOwn = template.scope === 'team' && template.team_id === source.project.id;
  // Rows do not tell April's servers from May's, which brought the endpoint: only newer ones surely have it.
  return isWithin &&
    isOwn &&
    template.team_id !== target.project.id &&
    opensSessionRoutes(wayInto(target.connection)) &&
    generation === 'current'
    ? 'endpoint'
    : 'create';
}

/** What would be made in one project, and what is in the way. `before`: copies planned for its organization already. */
export function planTarget(
  templates: readonly Template[],
  source: { connection: Connection; project: KnownProject },
  target: Target,
  known: CopyTarget,
  onClash: OnClash,
  before: number,
): TargetPlan {
  const taken = new Set(known.names);
  const clashing = templates.filter((template) => known.names.has(templateLabel(template)));
  const chosen =
    onClash === 'skip' ? templates.filter((each) => !clashing.includes(each)) : templates;
  const copies = chosen.map((template): PlannedCopy => {
    const way = wayOf(template, source, target, known.generation);
    const all = [templateLabel(template), ...copyNames(templateLabel(template))];
    // PostHog's own copy looks for a free name itself; a create is not even sent with one that is taken.
    const free = all.filter((each) => !taken.has(each));
    const names = way === 'endpoint' || free.length === 0 ? all : free;
    const name = free[0] ?? templateLabel(template);
    taken.add(name);
    return { template, target, way, names, name, lost: lostFields(template, keeps(way, known)) };
  });
  return {
    target,
    copies,
    clashing,
    refusal: known.permissions.create,
    room: roomFor(known.cap, before + copies.length),
  };
}

/** Which fields a way of copying takes along. */
function keeps(way: CopyWay, { permissions, generation }: CopyTarget) {
  return (field: EditableField): boolean => {
    if (way === 'endpoint') return false;
    const isNew = field === 'is_featured' || field === 'availability_contexts';
    // What a server of 2023 does not know it drops without a word (contract 1.3).
    if (isNew && generation === 'staff-writes') return false;
    return permissions.edit(field, null) === null;
  };
}
