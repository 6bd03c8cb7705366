/** Names in the browser's storage; apart from what reads them with care, so that the first script stays small. */
export const bookName = 'template-studio:connections';
export const keysName = 'template-studio:keys';
