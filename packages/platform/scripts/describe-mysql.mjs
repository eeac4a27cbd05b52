// What MySQL scripts make of an empty database, read from their text alone: where no server can be asked.

/** Every column, key and index as comparable lines. Throws on a statement that it cannot read. */
export function describeMysql(scripts) {
  const lines = new Set();
  for (const statement of scripts.flatMap(statementsOf)) read(statement, lines);
  return lines;
}

function statementsOf(script) {
  return script
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

function read(statement, lines) {
  // Rows that a migration carries over or fills in change no table.
  if (/^(INSERT INTO|DELETE FROM|UPDATE) /.test(statement)) return;
  const forget = (start) => {
    for (const line of lines) if (line.startsWith(start)) lines.delete(line);
  };
  const table = /^CREATE TABLE `(\w+)` \(\n([\s\S]*)\n\)(.*)$/.exec(statement);
  if (table) {
    lines.add(`${table[1]} table${table[3]}`);
    for (const part of table[2].split(/,\n/)) lines.add(`${table[1]} ${part.trim()}`);
    return;
  }
  const index = /^CREATE (UNIQUE )?INDEX `(\w+)` ON `(\w+)`(\(.*\))$/.exec(statement);
  if (index) return void lines.add(`${index[3]} index \`${index[2]}\` ${index[1] ?? ''}${index[4]}`);
  const dropped = /^DROP TABLE `(\w+)`$/.exec(statement);
  if (dropped) return forget(`${dropped[1]} `);
  const unindexed = /^DROP INDEX `(\w+)` ON `(\w+)`$/.exec(statement);
  if (unindexed) return forget(`${unindexed[2]} index \`${unindexed[1]}\` `);
  const altered = /^ALTER TABLE `(\w+)`\s+(ADD COLUMN|MODIFY COLUMN|DROP COLUMN|ADD CONSTRAINT|DROP CONSTRAINT) (`\w+`)(.*)$/.exec(
    statement,
  );
  if (!altered) throw new Error(`mysql: scripts/describe-mysql.mjs cannot read this statement; teach it:\n${statement}`);
  const [, name, change, what, rest] = altered;
  const constraint = change.endsWith('CONSTRAINT') ? 'CONSTRAINT ' : '';
  if (!change.startsWith('ADD')) forget(`${name} ${constraint}${what}`);
  if (!change.startsWith('DROP')) lines.add(`${name} ${constraint}${what}${rest}`);
}
