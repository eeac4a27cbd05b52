/** The web's only reader of the environment. Read at each call, so that one build serves any API address. */
export function apiUrl(): string {
  return process.env.API_URL ?? 'http://127.0.0.1:4000';
}

/** Where people reach the dashboard; undefined where that is this machine alone. */
export function webUrl(): string | undefined {
  const given = process.env.WEB_URL;
  return given !== undefined && URL.canParse(given) ? given : undefined;
}

/** Whether the gallery of components is there: while they are worked on, and where the journeys look at it. */
export function showsGallery(): boolean {
  return inDevelopment() || process.env.MARQUEE_GALLERY === '1';
}

/** True in `next dev`: the browser may talk to the reloader. */
export function inDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}
