import { ofPurchase } from '@marquee/core';
import { fields } from '@marquee/dsl';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { query } from '../../src/audience/duckdb/query.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull, toTexts } from '../../src/audience/duckdb/rows.ts';
import { createDuckdbAudienceWriter } from '../../src/audience/duckdb/write/writer.ts';
import { daypart, weekday } from './readings.ts';
import { audienceWriterSuite } from './writer.suite.ts';

audienceWriterSuite('DuckDB', async () => {
  const database = await openDuckdb(':memory:', { memoryLimit: '256MB', readers: 1 });
  const writer = createDuckdbAudienceWriter(database);
  const rows = (sql: string) => database.read(undefined, (connection) => query(connection, sql));
  return {
    writer,
    visits: async () =>
      (await rows('SELECT v.*, g.id AS moviegoer_id FROM visit v JOIN moviegoer g ON g.n = v.moviegoer')).map((row) => ({
        moviegoer: toText(row.moviegoer_id),
        film: toTextOrNull(row.film),
        filmCode: toTextOrNull(row.film_code),
        site: toText(row.site),
        sessionStart: toNumber(row.session_start),
        businessDay: toNumber(row.business_day),
        purchaseDay: toNumber(row.purchase_day),
        format: toTextOrNull(row.format),
        daypart: daypart(row.daypart),
        weekday: weekday(row.weekday),
        ...ofPurchase((field) => toTextOrNull(row[fields[field].stored.column])),
        ticketTypes: toTexts(row.ticket_types),
        tickets: toNumber(row.tickets),
        ticketSpend: toNumber(row.ticket_spend),
        concessionSpend: toNumber(row.concession_spend),
        spend: toNumber(row.spend),
        leadDays: toNumber(row.lead_days),
      })),
    moviegoers: async () =>
      (await rows('FROM moviegoer ORDER BY id')).map((row) => ({
        id: toText(row.id),
        exhibitor: toText(row.exhibitor),
        gender: toText(row.gender),
        birthDay: toNumberOrNull(row.birth_day),
        tier: toTextOrNull(row.tier),
        preferredSites: [...toTexts(row.preferred_sites)],
        reachableBy: [...toTexts(row.reachable_by)],
        usualSite: toTextOrNull(row.usual_site),
      })),
    dataVersion: async () => String((await rows('SELECT data_version FROM audience_state'))[0]?.data_version),
    close: async () => {
      await writer.close();
      await database.close();
    },
  };
});
