// A Prisma generator that writes the CREATE statements of the schema being generated. A new provider adds its dialect here.
const { generatorHandler } = require('@prisma/generator-helper');
const { writeFileSync } = require('node:fs');

const dialects = {
  sqlite: {
    quote: (name) => `"${name}"`,
    types: { String: 'TEXT', Boolean: 'BOOLEAN', Int: 'INTEGER', BigInt: 'BIGINT', Float: 'REAL', DateTime: 'DATETIME', Bytes: 'BLOB' },
    autoincrement: ' PRIMARY KEY AUTOINCREMENT',
    now: 'CURRENT_TIMESTAMP',
    table: '',
  },
  mysql: {
    quote: (name) => `\`${name}\``,
    types: {
      ...{ String: 'VARCHAR(191)', Boolean: 'BOOLEAN', Int: 'INTEGER', BigInt: 'BIGINT' },
      ...{ Float: 'DOUBLE', DateTime: 'DATETIME(3)', Bytes: 'LONGBLOB' },
    },
    autoincrement: ' AUTO_INCREMENT PRIMARY KEY',
    now: 'CURRENT_TIMESTAMP(3)',
    // Texts compare as in SQLite: byte by byte, blanks at the end included.
    table: ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin',
  },
};
const onDelete = { Cascade: 'CASCADE', SetNull: 'SET NULL', Restrict: 'RESTRICT', NoAction: 'NO ACTION' };

function ddl(dialect, datamodel) {
  const { quote, types, autoincrement, now, table } = dialect;
  const typeOf = ({ type, nativeType }) => {
    if (!nativeType) return types[type];
    const [name, sizes] = nativeType;
    return `${name.toUpperCase()}${sizes.length > 0 ? `(${sizes.join(', ')})` : ''}`;
  };
  const models = new Map(datamodel.models.map((model) => [model.name, model]));
  const tableOf = (model) => model.dbName ?? model.name;
  const columnOf = (model, name) => model.fields.find((field) => field.name === name)?.dbName ?? name;
  const defaultOf = (field) => {
    if (field.default === undefined) return '';
    if (typeof field.default === 'object') return field.default.name === 'now' ? ` DEFAULT ${now}` : '';
    return ` DEFAULT ${typeof field.default === 'string' ? `'${field.default.replaceAll("'", "''")}'` : field.default}`;
  };
  const tables = [];
  const indexes = [];
  for (const model of datamodel.models) {
    const mine = datamodel.indexes.filter((index) => index.model === model.name);
    const primary = mine.find((index) => index.type === 'id');
    const columns = (index) => index.fields.map((field) => quote(columnOf(model, field.name))).join(', ');
    const nameOf = (index, suffix) => [tableOf(model), ...index.fields.map((field) => columnOf(model, field.name)), suffix].join('_');
    const lines = [];
    for (const field of model.fields) {
      if (field.kind === 'object') continue;
      const counted = field.default?.name === 'autoincrement';
      const key = primary.fields.length === 1 && field.isId ? (counted ? autoincrement : ' PRIMARY KEY') : '';
      lines.push(`${quote(field.dbName ?? field.name)} ${typeOf(field)}${field.isRequired ? ' NOT NULL' : ''}${key}${defaultOf(field)}`);
    }
    if (primary.fields.length > 1) lines.push(`PRIMARY KEY (${columns(primary)})`);
    for (const field of model.fields.filter((each) => each.kind === 'object' && each.relationFromFields?.length)) {
      const target = models.get(field.type);
      const from = field.relationFromFields.map((name) => columnOf(model, name));
      const to = field.relationToFields.map((name) => quote(columnOf(target, name))).join(', ');
      lines.push(
        `CONSTRAINT ${quote([tableOf(model), ...from, 'fkey'].join('_'))} FOREIGN KEY (${from.map(quote).join(', ')}) ` +
          `REFERENCES ${quote(tableOf(target))}(${to}) ON DELETE ${onDelete[field.relationOnDelete] ?? 'RESTRICT'} ON UPDATE CASCADE`,
      );
    }
    for (const index of mine) {
      const unique = index.type === 'unique';
      if (!unique && index.type !== 'normal') continue;
      const name = quote(nameOf(index, unique ? 'key' : 'idx'));
      indexes.push(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${quote(tableOf(model))}(${columns(index)});`);
    }
    tables.push(`CREATE TABLE ${quote(tableOf(model))} (\n    ${lines.join(',\n    ')}\n)${table};`);
  }
  return `${[...tables, ...indexes].join('\n')}\n`;
}

generatorHandler({
  onManifest: () => ({ prettyName: 'DDL', defaultOutput: './ddl.sql' }),
  async onGenerate(options) {
    const dialect = dialects[options.datasources[0].activeProvider];
    writeFileSync(options.generator.output.value, ddl(dialect, options.dmmf.datamodel));
  },
});
