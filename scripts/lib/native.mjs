/** Packages of native code: they load their binaries from their own folders, so that a built program leaves them what they are. */
export const native = ['@duckdb/node-api', '@libsql/client'];
