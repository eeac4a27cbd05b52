/** Someone to sign in as by one click while Marquee shows its sample data. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisation: string;
  readonly password: string;
}
