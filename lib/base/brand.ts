declare const brand: unique symbol

/** A type that only its maker can produce: `Brand<string, 'RoundId'>` is no plain string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
