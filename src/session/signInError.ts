export { SignInError } from '#api/signInError.ts';
