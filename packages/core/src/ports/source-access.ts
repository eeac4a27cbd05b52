/** What sources of feeds may reach on this machine and from it, by its settings, and the passwords of their databases. */
export interface SourceAccess {
  /** Below which folders of this machine theirs may lie: none where the setting FEED_FOLDERS names none. */
  readonly folders: readonly string[];
  /** The real path of a folder that may be read. Throws `bad_request`, with what to do, for any other. */
  folder(given: string): Promise<string>;
  /** Why a host may not be reached, as far as that is known without asking for its addresses; null where it may turn out to be. */
  refusalOf(host: string): string | null;
  /** The one address at which a host may be connected to, looked up once. Throws `bad_request` where none may be, `unavailable` where there is none. */
  address(host: string): Promise<string>;
  /** Encrypts a password for one source. */
  seal(source: string, password: string): string;
  /** Throws `bad_request`, with what to do, where it cannot be read any more. */
  open(source: string, sealed: string): string;
}
