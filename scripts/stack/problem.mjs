/** Something the person can put right: its message says what, and nothing of where in the code it was noticed. */
export class Problem extends Error {}
