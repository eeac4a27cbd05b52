'use client';
import { Button } from '@marquee/ui/button';
import { Input } from '@marquee/ui/input';
import { LinkButton } from '@marquee/ui/link-button';
import { Segmented } from '@marquee/ui/segmented';
import { Select } from '@marquee/ui/select';
import { Plus } from 'lucide-react';
import { sharesOf, withAnotherVariant, withLanguage, withoutLanguage, withoutVariant, withWeight } from './edit.ts';
import { useEditing } from './editing.ts';
import type { Message, View } from './types.ts';
import { languageName, languages } from './words.ts';

interface Props {
  readonly message: Message;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onChange: (message: Message) => void;
}

/** Which variant and which language are in sight, with how many get the variant; more of both, or fewer. */
export function VariantBar({ message, view, onView, onChange }: Props) {
  const { rules, readOnly } = useEditing();
  const { variants } = message;
  const variant = variants[view.variant];
  if (!variant) return null;
  const used = variant.languages.map(({ language }) => language);
  const tag = used[view.language] ?? used[0] ?? '';
  const isFull = variants.length >= (rules?.variantNames.length ?? 1);
  const addVariant = () => {
    onChange(withAnotherVariant(message, rules?.variantNames ?? []));
    onView({ ...view, variant: variants.length });
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">Variant</span>
        <Segmented
          label="Variant"
          options={variants.map(({ name }, at) => ({ value: String(at), label: name }))}
          value={String(view.variant)}
          onValueChange={(at) =>
            onView({ ...view, variant: Number(at), language: Math.min(view.language, (variants[Number(at)]?.languages.length ?? 1) - 1) })
          }
        />
        {variants.length > 1 && (
          <span className="flex items-center gap-1.5 text-ink-2">
            weight
            <Input
              aria-label={`Weight of variant ${variant.name}`}
              type="number"
              min={1}
              max={100}
              className="w-16!"
              value={variant.weight}
              disabled={readOnly}
              onChange={(event) => onChange(withWeight(message, view.variant, event.target.valueAsNumber))}
            />
            <span className="whitespace-nowrap">{sharesOf(message)[view.variant]}% of the target</span>
          </span>
        )}
        {!readOnly && !isFull && (
          <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={addVariant}>
            Variant
          </Button>
        )}
        {!readOnly && variants.length > 1 && (
          <LinkButton
            onClick={() => {
              onChange(withoutVariant(message, view.variant));
              onView({ ...view, variant: Math.max(0, view.variant - 1), language: 0 });
            }}
          >
            Take out {variant.name}
          </LinkButton>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">Language</span>
        {used.length <= 4 ? (
          <Segmented
            label="Language"
            options={used.map((language, at) => ({ value: String(at), label: languageName(language) }))}
            value={String(view.language)}
            onValueChange={(at) => onView({ ...view, language: Number(at) })}
          />
        ) : (
          <Select
            aria-label="Language"
            value={String(view.language)}
            options={used.map((language, at) => ({ value: String(at), label: languageName(language) }))}
            onValueChange={(at) => onView({ ...view, language: Number(at) })}
          />
        )}
        {view.language === 0 && used.length > 1 && <span className="text-ink-2">for whoever reads none of the others</span>}
        {!readOnly && (
          <Select
            aria-label="Add a language"
            value=""
            options={[
              { value: '', label: 'Add a language' },
              ...languages.filter((one) => !used.includes(one)).map((one) => ({ value: one, label: languageName(one) })),
            ]}
            onValueChange={(language) => {
              onChange(withLanguage(message, language));
              onView({ ...view, language: used.length });
            }}
          />
        )}
        {!readOnly && used.length > 1 && (
          <LinkButton
            onClick={() => {
              onChange(withoutLanguage(message, tag));
              onView({ ...view, language: 0 });
            }}
          >
            Take out {languageName(tag)}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
