const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** In either case, with dashes or without (contract 1.1). */
export const isUuid = (text: string): boolean => uuid.test(text);
