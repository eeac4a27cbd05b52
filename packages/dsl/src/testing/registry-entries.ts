import { campaignEvents } from '../campaigns.ts';
import { campaignGroupChoices } from '../conditions/campaign.ts';
import { conditionKinds } from '../conditions/registry.ts';
import { wholeVisits } from '../conditions/whole-visits.ts';
import type { Definition, LastWindow } from '../definition.ts';
import { fieldEntry, fieldNames } from '../fields/entry.ts';
import { keysOf } from '../json.ts';
import { measureOperatorNames } from '../measures/operators.ts';
import { measureNames } from '../measures/registry.ts';
import { operators } from '../operators/registry.ts';
import { filterKinds } from '../visit-filter/registry.ts';
import { walk } from '../walk.ts';
import { bases } from '../windows/bases.ts';
import { windowKinds } from '../windows/registry.ts';
import { windowUnits } from '../windows/units.ts';

/** Every entry of every registry, such as `field film.genre` and `operator set allOf`. */
export function allRegistryEntries(): readonly string[] {
  return [
    ...conditionKinds.map((kind) => `condition ${kind}`),
    ...filterKinds.map((kind) => `filter ${kind}`),
    ...campaignGroupChoices.map((group) => `campaign group ${group}`),
    ...campaignEvents.map((event) => `campaign event ${event}`),
    ...fieldNames.map((field) => `field ${field}`),
    ...keysOf(operators).flatMap((kind) => keysOf(operators[kind]).map((op) => `operator ${kind} ${op}`)),
    ...measureNames.map((measure) => `measure ${measure}`),
    ...measureOperatorNames.map((op) => `measure operator ${op}`),
    ...windowKinds.map((kind) => `window ${kind}`),
    ...keysOf(windowUnits).map((unit) => `unit ${unit}`),
    ...keysOf(bases).map((basis) => `basis ${basis}`),
  ];
}

/** The entries that a parsed definition uses. */
export function registryEntriesOf(definition: Definition): ReadonlySet<string> {
  const entries = new Set<string>();
  const lastUsed = (window: LastWindow) => entries.add('window last').add(`unit ${window.unit}`);
  // A group inside `visits` is a filter. Its pointer shows that.
  const inVisits = new Set(walk(definition).flatMap(({ node, pointer }) => (node.kind === 'visits' ? [`${pointer}/where`] : [])));
  for (const { node, pointer } of walk(definition)) {
    const isFilter = [...inVisits].some((place) => pointer === place || pointer.startsWith(`${place}/`));
    entries.add(`${isFilter ? 'filter' : 'condition'} ${node.kind}`);
    if (node.kind === 'attribute' || node.kind === 'visit') {
      entries.add(`field ${node.field}`).add(`operator ${fieldEntry(node.field)?.kind} ${node.op}`);
      if (typeof node.value === 'object' && 'kind' in node.value) lastUsed(node.value);
    }
    if (node.kind === 'campaign') {
      entries.add(`campaign group ${node.group}`);
      if (node.event !== undefined) entries.add(`campaign event ${node.event}`);
    }
    if (node.kind === 'visits') {
      const { measure, op, basis, during } = wholeVisits(node);
      entries.add(`measure ${measure}`).add(`measure operator ${op}`).add(`basis ${basis}`);
      if (during?.kind === 'last') lastUsed(during);
      if (during?.kind === 'between') entries.add('window between');
    }
  }
  return entries;
}
