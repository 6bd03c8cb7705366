/**
 * JSON kept as text, so that nothing in it is lost on the way through the app: integers beyond 2^53,
 * `1.0`, key order and fields nobody here knows all stay the characters they were.
 */

declare const jsonTextBrand: unique symbol;

/** The text of one well-formed JSON value (white space around or inside it does not matter). */
export type JsonText = string & { readonly [jsonTextBrand]: true };
