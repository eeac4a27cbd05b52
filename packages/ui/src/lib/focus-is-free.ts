/**
 * For what closes and gives the focus back in a moment: whether nobody has taken it since. What the next key opens may have it by then, and would
 * close if it lost it.
 */
export function focusIsFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}
