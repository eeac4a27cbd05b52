/** Before a figure whose noise may be more than a tenth of it: "≈120". */
export const marked = (text: string, rough: boolean | undefined): string => (rough ? `≈${text}` : text);
