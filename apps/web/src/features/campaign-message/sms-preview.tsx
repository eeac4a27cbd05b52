import type { PreviewOf } from './types.ts';

/** An SMS in the parts it is sent in. Telephones put them together again; where they do not, this is what is read. */
export function SmsPreview({ sms, language }: { readonly sms: PreviewOf<'sms'>; readonly language: string }) {
  return (
    <ol aria-label="Parts" className="grid max-w-[340px] gap-2 rounded-lg border border-line bg-sunken p-4">
      {sms.texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands at its place.
        <li key={at}>
          <p
            lang={language}
            dir="auto"
            className="w-fit max-w-full whitespace-pre-wrap rounded-[14px] rounded-bl-sm bg-pressed px-3 py-2 [overflow-wrap:anywhere]"
          >
            {text}
          </p>
          {sms.parts > 1 && (
            <p className="mt-0.5 ml-3 text-ink-2 text-micro">
              Part {at + 1} of {sms.parts}
            </p>
          )}
        </li>
      ))}
      {sms.parts === 0 && <li className="text-ink-2">Nothing is written yet.</li>}
    </ol>
  );
}
