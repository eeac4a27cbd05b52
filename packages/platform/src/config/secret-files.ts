import { readFileSync } from 'node:fs';
import { secrets } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads secrets that are given as files: with `AUTH_SECRET_FILE=/run/secrets/auth_secret`, AUTH_SECRET is the first line of that file.
 *
 * @returns the settings with these secrets, and the files that could not be read, by the name of the setting
 */
export function withSecretFiles(given: Environment): {
  readonly given: Environment;
  readonly unread: readonly { readonly name: string; readonly message: string }[];
} {
  const read: Record<string, string> = {};
  const unread: { name: string; message: string }[] = [];
  for (const secret of secrets) {
    const name = `${secret}_FILE`;
    const file = given[name];
    if (file === undefined) continue;
    if (given[secret] !== undefined) unread.push({ name, message: `and ${secret} exclude each other: give one of them` });
    else
      try {
        const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/, 1);
        if (line === '') unread.push({ name, message: `${file} is empty` });
        else read[secret] = line;
      } catch (error) {
        unread.push({ name, message: `${file} cannot be read (${reason(error)})` });
      }
  }
  return { given: { ...given, ...read }, unread };
}

const reason = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));
