/** What the PostHogs of two years differ in (contract 7). */
export interface Version {
  name: '2026' | '2023';
  authorObject: boolean;
  contexts: boolean;
  featured: boolean;
  references: boolean;
  organizationScope: boolean;
  membersWrite: boolean;
  /** PATCH finds archived rows, so that they can be restored. */
  restores: boolean;
  rankedSearch: boolean;
  ordering: boolean;
  cap: boolean;
  copy: boolean;
  /** How refusals write it. */
  keyWord: 'personal API key' | 'Personal API Key';
  /** A dashboard of `use_template` finds the name in every project, not only where it may be read. */
  namesEverywhere: boolean;
  /** Making a dashboard fails on members of the template that are no fields (contract 8.32). */
  knownFieldsOnly: boolean;
}

export const versions: Record<'2026' | '2023', Version> = {
  '2026': {
    name: '2026',
    authorObject: true,
    contexts: true,
    featured: true,
    references: true,
    organizationScope: true,
    membersWrite: true,
    restores: true,
    rankedSearch: true,
    ordering: true,
    cap: true,
    copy: true,
    keyWord: 'personal API key',
    namesEverywhere: false,
    knownFieldsOnly: false,
  },
  '2023': {
    name: '2023',
    authorObject: false,
    contexts: false,
    featured: false,
    references: false,
    organizationScope: false,
    membersWrite: false,
    restores: false,
    rankedSearch: false,
    ordering: false,
    cap: false,
    copy: false,
    keyWord: 'Personal API Key',
    namesEverywhere: true,
    knownFieldsOnly: true,
  },
};
