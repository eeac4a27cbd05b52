import { ensureBuilt } from './build.mjs';

/** Before the tests that run the product's programs: they run what the sources say now. */
export default () => ensureBuilt(['programs']);
