import type { Version } from '../versions.ts';

const described = (type: string | string[], description: string) => ({ type, description });

/** Contract 5: S2 for 2026, S1 for 2023. */
export function templateSchema(version: Version): object {
  const text = (description: string) => described('string', description);
  return {
    type: 'object',
    required: ['template_name', 'dashboard_description', 'dashboard_filters', 'tiles'],
    properties: {
      id: text('The id of the dashboard template'),
      template_name: text('The name of the dashboard template'),
      team_id: described(['number', 'null'], 'The team this dashboard template belongs to'),
      created_at: text('When the dashboard template was created'),
      image_url: described(['string', 'null'], 'The image of the dashboard template'),
      dashboard_description: text('The description of the dashboard template'),
      dashboard_filters: described('object', 'The filters of the dashboard template'),
      tiles: {
        ...described('array', 'The tiles of the dashboard template'),
        minItems: 1,
        items: { type: 'object' },
      },
      variables: {
        anyOf: [
          {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'name', 'type', 'default', 'description', 'required'],
              properties: {
                id: text('The id of the variable'),
                name: text('The name of the variable'),
                type: { enum: ['event'], description: 'The type of the variable' },
                default: described('object', 'The default value of the variable'),
                description: text('The description of the variable'),
                required: described('boolean', 'Whether the variable is required'),
              },
            },
          },
          { type: 'null' },
        ],
        description: 'The variables of the dashboard template',
      },
      tags: {
        ...described('array', 'The tags of the dashboard template'),
        items: { type: 'string' },
      },
      ...(version.featured
        ? {
            is_featured: described(
              'boolean',
              'Whether this template is manually marked as featured in the UI',
            ),
          }
        : {}),
    },
  };
}
