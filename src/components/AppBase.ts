import { createContext } from 'react';

/** The path that the app is served from, without a trailing slash. */
export const AppBase = createContext('');
