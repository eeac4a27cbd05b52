/** A number in [0, 1) of a moviegoer, by a salt: with the salt anybody draws the same. SHA-256 of `salt/id`, its first 48 bits. */
export type Draw = (salt: string, moviegoer: string) => number;
