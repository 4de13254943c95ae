// What was typed is kept until it is sent: through a break, a log-in, the way back. Not on a shared computer.
import { useEffect, useState } from 'preact/hooks';
import { session } from './session';
import { useOpenForm } from './update';

const prefix = 'yui.draft.';

function kept(name: string): object | undefined {
    try {
        const value: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
        return typeof value === 'object' && value !== null ? value : undefined;
    } catch {
        return undefined;
    }
}

function keep(name: string, value: object | undefined): void {
    try {
        if (value === undefined) sessionStorage.removeItem(prefix + name);
        else sessionStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
        // Storage may be forbidden; then the draft lives as long as the page.
    }
}

const keptNames = (): string[] => {
    try {
        return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
    } catch {
        return [];
    }
};
export const holdsDrafts = (): boolean => keptNames().length > 0;
// Whoever logs out leaves nothing behind for the next one at this screen.
export const forgetDrafts = (): void => keptNames().forEach((name) => sessionStorage.removeItem(name));

export interface Draft<Form> {
    readonly form: Form;
    readonly set: (part: Partial<Form>) => void;
    readonly clear: () => void;
}

// A field that is new since the draft was kept has its first value.
export function useDraft<Form extends object>(name: string, first: Form): Draft<Form> {
    const [form, setForm] = useState<Form>(() => ({ ...first, ...kept(name) }));
    const [touched, setTouched] = useState(false);
    useOpenForm(touched);
    useEffect(() => {
        if (touched && !session.value?.shared_computer) keep(name, form);
    }, [form, touched]);
    return {
        form,
        set: (part) => {
            setTouched(true);
            setForm((before) => ({ ...before, ...part }));
        },
        clear: () => {
            keep(name, undefined);
            setTouched(false);
        },
    };
}
