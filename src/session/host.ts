export { parseHost } from '#api/connection.ts';
