import { cn } from '../lib/cn.ts';

export interface Bubble {
  readonly key: string;
  readonly label: string;
  /** Between −1 and 1; to the right and up. */
  readonly x: number;
  readonly y: number;
  /** What its area stands for; null where it may not be shown. */
  readonly size: number | null;
  /** From 0; the letter in the bubble and its hue. */
  readonly group: number;
  /** Pointed out, such as the film that the others are compared with. */
  readonly isOwn?: boolean;
}
interface Props {
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly bubbles: readonly Bubble[];
  /** Places in `bubbles` that are joined by a line, the strongest ties. */
  readonly ties: readonly (readonly [one: number, other: number])[];
  readonly height?: number;
}

const hues = ['fill-c1', 'fill-c2', 'fill-c3', 'fill-c4'];
const [least, most] = [9, 26];

/** The letter of a group: "A", "B" … */
export function groupLetter(group: number): string {
  return String.fromCharCode(65 + (group % 26));
}

/** Things on a plane, each as a bubble with its name. Axes mean nothing; what is near is alike. */
export function BubbleMap({ label, bubbles, ties, height = 420 }: Props) {
  const largest = Math.max(1, ...bubbles.map(({ size }) => size ?? 0));
  const radius = ({ size }: Bubble) => Math.max(least, most * Math.sqrt((size ?? 0) / largest));
  const x = ({ x: at }: Bubble) => `${50 + 40 * at}%`;
  const y = ({ y: at }: Bubble) => height / 2 - (height / 2 - most - 24) * at;
  return (
    <svg width="100%" height={height} role="img" aria-label={label} className="graphic block overflow-visible">
      {ties.map(([one, other]) => {
        const [a, b] = [bubbles[one], bubbles[other]];
        return a && b && <line key={`${a.key} ${b.key}`} x1={x(a)} y1={y(a)} x2={x(b)} y2={y(b)} className="stroke-line" />;
      })}
      {bubbles.map((bubble) => (
        <g key={bubble.key}>
          <circle
            cx={x(bubble)}
            cy={y(bubble)}
            r={radius(bubble)}
            strokeWidth={bubble.isOwn === true ? 2.5 : 1}
            className={cn(hues[bubble.group] ?? 'fill-cg', bubble.isOwn === true ? 'stroke-ink' : 'stroke-surface')}
          />
          <text x={x(bubble)} y={y(bubble)} dy={4} textAnchor="middle" className="fill-surface font-semibold text-small">
            {groupLetter(bubble.group)}
          </text>
        </g>
      ))}
      {bubbles.map((bubble) => (
        <text
          key={bubble.key}
          x={x(bubble)}
          y={y(bubble) + radius(bubble) + 14}
          textAnchor="middle"
          className={cn(
            'fill-ink stroke-surface text-small [paint-order:stroke] [stroke-width:3px]',
            bubble.isOwn === true && 'font-semibold',
          )}
        >
          {bubble.label}
        </text>
      ))}
    </svg>
  );
}
