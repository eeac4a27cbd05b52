interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<string, string>> = {
  bad_request: 'What was sent cannot be read',
  forbidden: 'This key may not do that',
  unavailable: 'Not available at this moment',
};

/** Whether programs ask there, who read problems (RFC 9457) wherever in front of the API they come from. */
export function isOfPrograms(pathname: string): boolean {
  return /^\/api\/v\d+(\/|$)/.test(pathname);
}

/** What the dashboard's server answers in place of the API: as the API says problems to programs, and as the dashboard reads them elsewhere. */
export function refusal(pathname: string, { status, code, message, headers = {} }: Refusal): Response {
  if (!isOfPrograms(pathname))
    return Response.json({ error: { message, data: { httpStatus: status, marquee: { code } } } }, { status, headers });
  // It is in no log: what it says is all there is.
  const problem = {
    type: `/api/v1/problems#${code}`,
    title: titles[code] ?? message,
    status,
    detail: message,
    instance: crypto.randomUUID(),
    code,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
