import { linkFault, linksIn } from './links.ts';
import { error, type MessageIssue } from './message-issue.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type MessageValues, type MessageVariableName, messageVariables, variableNamed } from './variables.ts';

/** What the product knows to fill in; a value that is left out is not known. Null where that is not to be checked. */
export type Known = MessageValues | null;

/** Checks a text that moviegoers read: something must be in it, its variables must be ones, and addresses in it must be safe to follow. */
export function checkText(text: string, path: string, what: string, known: Known): readonly MessageIssue[] {
  if (text.trim() === '') return [error('text_missing', path, `The ${what} is empty. Write it.`)];
  return [
    ...checkVariables(text, path, known),
    ...linksIn(text).flatMap((link) => {
      const fault = faultIn(link, path);
      return fault === null ? [] : [fault];
    }),
  ];
}

/** Checks the variables of a text: each known, with a fallback where the product does not fill it in. */
export function checkVariables(text: string, path: string, known: Known): readonly MessageIssue[] {
  return piecesOf(text).flatMap((piece) => {
    if (piece.kind === 'broken')
      return [
        error(
          'variable_broken',
          path,
          `“${shortened(piece.source)}” is no variable. Write one as {{firstName|there}}, or use single braces.`,
        ),
      ];
    return piece.kind === 'variable' ? checkVariable(piece, path, known) : [];
  });
}

function checkVariable({ name, fallback }: Extract<Piece, { kind: 'variable' }>, path: string, known: Known): readonly MessageIssue[] {
  const variable = variableNamed(name);
  if (variable === null) {
    const names = Object.keys(messageVariables).join(', ');
    return [error('variable_unknown', path, `There is no variable ${shortened(name)}. Choose one of ${names}.`)];
  }
  if (fallback !== null) return [];
  if (variable.by === 'exhibitor')
    return [
      error(
        'variable_without_fallback',
        path,
        `${name} is filled in by the exhibitor, which may not know it. Say what stands there then: {{${name}|…}}.`,
      ),
    ];
  // The link to unsubscribe and the exhibitor are known when it is sent.
  const later = name === 'unsubscribeUrl' || name === 'exhibitor';
  if (known === null || later || (known[name as MessageVariableName] ?? '') !== '') return [];
  return [
    error(
      'variable_without_value',
      path,
      `The request does not say what ${name} is (${variable.label.toLowerCase()}). Give it there, or take the variable out.`,
    ),
  ];
}

/** Checks where something leads: an https address, whole before any variable, or one of the product's links. */
export function checkLink(link: string, path: string, what: string, known: Known): readonly MessageIssue[] {
  if (link.trim() === '') return [error('link_missing', path, `The ${what} is missing. Give an address that begins with https://.`)];
  const variables = checkVariables(link, path, known);
  if (variables.length > 0) return variables;
  const pieces = piecesOf(link);
  const [first, ...others] = pieces;
  if (first?.kind === 'variable' && others.length === 0 && variableNamed(first.name)?.kind === 'link') return [];
  // Whoever fills in a variable must not choose the host.
  if (pieces.some(({ kind }) => kind === 'variable') && !/^https:\/\/[^/?#{}]+[/?#]/i.test(first?.kind === 'words' ? first.source : ''))
    return [
      error(
        'link_to_variable',
        path,
        `The ${what} leads to wherever a variable says. Write the address up to its first / without variables.`,
      ),
    ];
  const fault = faultIn(pieces.map(({ kind, source }) => (kind === 'variable' ? 'x' : source)).join(''), path);
  return fault === null ? [] : [fault];
}

function faultIn(address: string, path: string): MessageIssue | null {
  const told = shortened(address);
  switch (linkFault(address)) {
    case null:
      return null;
    case 'invalid':
      return error('link_invalid', path, `“${told}” is no address. Write it whole, such as https://films.example/hush-acre.`);
    case 'not_https':
      return error('link_not_https', path, `“${told}” does not begin with https://. Give the address that does.`);
    case 'credentials':
      return error('link_with_credentials', path, `“${told}” holds a name or password before the @. Take it out.`);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
