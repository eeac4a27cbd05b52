/** The web's only reader of the environment. Read at each call, so that one build serves any API address. */
export function apiUrl(): string {
  return process.env.API_URL ?? 'http://127.0.0.1:4000';
}

/** True in `next dev`: the gallery is there, and the browser may talk to the reloader. */
export function inDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}
