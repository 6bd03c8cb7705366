export { isLoopback, parseAddress, parseHost } from '#api/connection.ts';
