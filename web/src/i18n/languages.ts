// Languages by their code, as profiles, roles and events name them.
import { text } from './languages.text';
import type { Three } from './text';

const names: Readonly<Record<string, Three>> = text;

export const languageCodes: readonly string[] = Object.keys(text).map((key) => key.slice('in_'.length));

// A code without a name of its own shows itself.
export function languageName(code: string): Three {
    return names[`in_${code}`] ?? { ja: code, easy: code, en: code };
}
